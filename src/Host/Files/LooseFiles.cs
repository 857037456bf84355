using Npgsql;

namespace Sipoko.Host.Files;

/// <summary>
/// Every day removes the files that people sent and nothing took up: a form that was never sent right, a file taken out of it again. Public pictures and
/// what an event or a document names stay. Doing it twice, or on two hosts at once, changes nothing.
/// </summary>
public sealed class LooseFiles(NpgsqlDataSource database, TimeProvider clock, ILogger<LooseFiles> log) : BackgroundService
{
    private const int DaysKept = 7; // longer than a form remembers a file

    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>Removes what nothing names, and answers how many files that were. What is found named once is not looked for again.</summary>
    public async Task<int> RemoveOld(CancellationToken cancellation)
    {
        var old = await Ids("select id from files.files where person is not null and not is_taken and kept_at < $1", clock.GetUtcNow().AddDays(-DaysKept), cancellation);
        if (old.Length == 0)
        {
            return 0;
        }

        var named = new HashSet<Guid>();
        foreach (var table in await Tables(cancellation))
        {
            named.UnionWith(await Ids(
                $"select distinct found[1]::uuid from {table} kept, regexp_matches(kept.data::text, '[0-9a-f]{{8}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{12}}', 'g') found where found[1]::uuid = any ($1)",
                old, cancellation));
        }

        await Do("update files.files set is_taken = true where id = any ($1)", named.ToArray(), cancellation);
        return await Do("delete from files.files where id = any ($1)", old.Except(named).ToArray(), cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var day = new PeriodicTimer(Daily);
        while (await day.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                log.LogInformation("{Count} files that nothing took up were removed", await RemoveOld(stoppingToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Files that nothing took up could not be removed; tomorrow again");
            }
        }
    }

    /// <summary>Events and documents of every module.</summary>
    private async Task<IReadOnlyList<string>> Tables(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select format('%I.%I', table_schema, table_name) from information_schema.columns where column_name = 'data' and data_type = 'jsonb' and table_name like 'mt\\_%'");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var tables = new List<string>();
        while (await rows.ReadAsync(cancellation))
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private async Task<Guid[]> Ids(string sql, object about, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = about });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<Guid>();
        while (await rows.ReadAsync(cancellation))
        {
            ids.Add(rows.GetGuid(0));
        }

        return [.. ids];
    }

    private async Task<int> Do(string sql, Guid[] ids, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = ids });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
