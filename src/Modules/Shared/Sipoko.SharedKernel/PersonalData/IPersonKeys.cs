namespace Sipoko.SharedKernel;

/// <summary>Where persons' keys are kept, apart from the events that they open.</summary>
public interface IPersonKeys
{
    /// <summary>The person's key for this purpose, made on first use.</summary>
    ValueTask<PersonKey> Prepare(PersonId person, Purpose purpose, CancellationToken cancellation);

    /// <summary>The person's key, or null once it was erased.</summary>
    ValueTask<PersonKey?> Find(PersonId person, Purpose purpose, CancellationToken cancellation);

    /// <summary>Deletes the person's key for this purpose: what it sealed can be read by nobody from then on. Doing it again changes nothing.</summary>
    ValueTask Forget(PersonId person, Purpose purpose, CancellationToken cancellation);
}

public static class PersonKeysExtensions
{
    /// <summary>Reads a sealed value; null once the person was erased.</summary>
    public static async ValueTask<T?> Open<T>(this IPersonKeys keys, Personal<T> value, CancellationToken cancellation) where T : class =>
        await keys.Find(value.Person, value.Purpose, cancellation) is { } key ? key.Open(value) : null;

    /// <summary>Seals a value under the person's key for this purpose.</summary>
    public static async ValueTask<Personal<T>> Seal<T>(this IPersonKeys keys, PersonId person, Purpose purpose, T value, CancellationToken cancellation)
        where T : class => (await keys.Prepare(person, purpose, cancellation)).Seal(value);
}
