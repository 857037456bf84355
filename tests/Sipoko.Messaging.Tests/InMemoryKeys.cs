namespace Sipoko.Messaging.Tests;

/// <summary>Keys of persons who can be erased.</summary>
internal sealed class InMemoryKeys : IPersonKeys
{
    private readonly Dictionary<(PersonId, Purpose), PersonKey> keys = [];

    public int Count => keys.Count;

    public ValueTask<PersonKey> Prepare(PersonId person, Purpose purpose, CancellationToken cancellation)
    {
        keys.TryAdd((person, purpose), new(person, purpose, new byte[PersonKey.Bytes]));
        return new(keys[(person, purpose)]);
    }

    public ValueTask<PersonKey?> Find(PersonId person, Purpose purpose, CancellationToken cancellation) => new(keys.GetValueOrDefault((person, purpose)));

    public ValueTask Forget(PersonId person, Purpose purpose, CancellationToken cancellation)
    {
        keys.Remove((person, purpose));
        return ValueTask.CompletedTask;
    }

    public void Erase(PersonId person) => keys.Keys.Where(key => key.Item1 == person).ToList().ForEach(key => keys.Remove(key));
}
