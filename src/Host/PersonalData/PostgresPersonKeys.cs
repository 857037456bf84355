using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using Sipoko.Web.Hosts;

namespace Sipoko.Host.PersonalData;

/// <summary>
/// Persons' keys in a schema of their own, each wrapped by the key-encryption key. A key is deleted to erase a person: what it sealed can then be read
/// by nobody, and no other is ever made for them. Every host is told to forget what it keeps in memory, and does so within a minute even when it hears nothing. Backups of this schema are kept apart from those of the events.
/// </summary>
public sealed class PostgresPersonKeys(NpgsqlDataSource database, KeyWrap wrap, ErasureList erasures, TimeProvider clock) : IPersonKeys, IHostMemory, IDisposable
{
    private const int MostCached = 100_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostCached });
    private long epoch;

    public string Topic => "keys";

    public async ValueTask<PersonKey> Prepare(PersonId person, Purpose purpose, CancellationToken cancellation) =>
        await Find(person, purpose, cancellation) ?? await Create(person, purpose, cancellation);

    public async ValueTask<PersonKey?> Find(PersonId person, Purpose purpose, CancellationToken cancellation)
    {
        if (cache.TryGetValue(Label(person, purpose), out KeptKey? kept) && clock.GetUtcNow() < kept!.Until)
        {
            return kept.Key;
        }

        var began = Interlocked.Read(ref epoch);
        await using var command = database.CreateCommand("select wrapped from privacy.person_keys where person = $1 and purpose = $2");
        command.Parameters.Add(new() { Value = person.Value });
        command.Parameters.Add(new() { Value = purpose.ToString() });
        return await command.ExecuteScalarAsync(cancellation) is byte[] wrapped ? Keep(person, purpose, wrap.Unwrap(wrapped, Label(person, purpose)), began) : null;
    }

    public async ValueTask Forget(PersonId person, Purpose purpose, CancellationToken cancellation)
    {
        await erasures.Append(new(clock.GetUtcNow(), person, purpose), cancellation);
        await ForgetAgain(person, purpose, cancellation);
    }

    /// <summary>Forgets what stands on the list of erasures already.</summary>
    internal async Task ForgetAgain(PersonId person, Purpose purpose, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new(
            """
            with gone as (delete from privacy.person_keys where person = $1 and purpose = $2)
            insert into privacy.forgotten_keys (person, purpose, forgotten_at) values ($1, $2, $3) on conflict (person, purpose) do nothing
            """)
        { Parameters = { new() { Value = person.Value }, new() { Value = purpose.ToString() }, new() { Value = clock.GetUtcNow() } } });
        string[] forgotten = [Label(person, purpose)];
        batch.TellHosts(this, forgotten);
        await batch.ExecuteNonQueryAsync(cancellation);
        Forget(forgotten);
    }

    public void Forget(IReadOnlyCollection<string> names)
    {
        Interlocked.Increment(ref epoch);
        foreach (var name in names)
        {
            cache.Remove(name);
        }
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref epoch);
        cache.Clear();
    }

    public void Dispose() => cache.Dispose();

    /// <summary>
    /// Two at once make one key: the second insert gives way and reads the first. Whoever was erased gets one that is kept nowhere: what a late request
    /// seals with it can be read by nobody.
    /// </summary>
    private async Task<PersonKey> Create(PersonId person, Purpose purpose, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            insert into privacy.person_keys (person, purpose, wrapped, created_at) select $1, $2, $3, $4
            where not exists (select 1 from privacy.forgotten_keys where person = $1 and purpose = $2) on conflict (person, purpose) do nothing
            """);
        command.Parameters.Add(new() { Value = person.Value });
        command.Parameters.Add(new() { Value = purpose.ToString() });
        command.Parameters.Add(new() { Value = wrap.Wrap(KeyWrap.NewKey(), Label(person, purpose)) });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellation);
        return await Find(person, purpose, cancellation) ?? new PersonKey(person, purpose, KeyWrap.NewKey());
    }

    /// <summary>A key that was being read while another was forgotten may itself be gone: it serves once and is not kept.</summary>
    private PersonKey Keep(PersonId person, Purpose purpose, byte[] key, long began)
    {
        var kept = new KeptKey(new PersonKey(person, purpose, key), clock.GetUtcNow() + KeptFor);
        var name = Label(person, purpose);
        cache.Set(name, kept, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });
        if (Interlocked.Read(ref epoch) != began)
        {
            cache.Remove(name);
        }

        return kept.Key;
    }

    private static string Label(PersonId person, Purpose purpose) => $"{person.Value:N}.{purpose}";

    private sealed record KeptKey(PersonKey Key, DateTimeOffset Until);
}
