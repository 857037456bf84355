using System.Data.Common;
using Npgsql;

namespace Sipoko.Host.PersonalData;

/// <summary>The keys that end at a term, and the daily job that ends them. Doing it twice, or on two hosts at once, changes nothing.</summary>
public sealed class DueErasures(NpgsqlDataSource database, IPersonKeys keys, TimeProvider clock, ILogger<DueErasures> log) : BackgroundService, IErasureTerms
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    public ValueTask ForgetAfter(PersonId person, Purpose purpose, DateOnly lastDay, CancellationToken cancellation, DbConnection? within = null) =>
        Set("least", person, purpose, lastDay, cancellation, within);

    public ValueTask KeepUntil(PersonId owner, Purpose purpose, DateOnly lastDay, CancellationToken cancellation) => Set("greatest", owner, purpose, lastDay, cancellation);

    private async ValueTask Set(string ofTwo, PersonId person, Purpose purpose, DateOnly lastDay, CancellationToken cancellation, DbConnection? within = null)
    {
        await using var command = within is null ? database.CreateCommand() : ((NpgsqlConnection)within).CreateCommand();
        command.CommandText =
            $"""
             insert into privacy.due_erasures (person, purpose, last_day) values ($1, $2, $3)
             on conflict (person, purpose) do update set last_day = {ofTwo}(privacy.due_erasures.last_day, excluded.last_day)
             """;
        command.Parameters.Add(new() { Value = person.Value });
        command.Parameters.Add(new() { Value = purpose.ToString() });
        command.Parameters.Add(new() { Value = lastDay });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Forgets the keys whose last day is over, and answers how many there were. The line goes after the key, so that a crash between repeats it.</summary>
    public async Task<int> ForgetDue(CancellationToken cancellation)
    {
        var due = new List<(PersonId Person, Purpose Purpose)>();
        await using (var command = database.CreateCommand("select person, purpose from privacy.due_erasures where last_day < $1"))
        {
            command.Parameters.Add(new() { Value = ParisTime.Day(clock.GetUtcNow()) });
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                due.Add((new PersonId(rows.GetGuid(0)), Enum.Parse<Purpose>(rows.GetString(1))));
            }
        }

        foreach (var (person, purpose) in due)
        {
            await keys.Forget(person, purpose, cancellation);
            await using var command = database.CreateCommand("delete from privacy.due_erasures where person = $1 and purpose = $2");
            command.Parameters.Add(new() { Value = person.Value });
            command.Parameters.Add(new() { Value = purpose.ToString() });
            await command.ExecuteNonQueryAsync(cancellation);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var day = new PeriodicTimer(Daily);
        do
        {
            try
            {
                log.LogInformation("{Count} keys ended at their term", await ForgetDue(stoppingToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Keys could not be ended at their term; tomorrow again");
            }
        }
        while (await day.WaitForNextTickAsync(stoppingToken));
    }
}
