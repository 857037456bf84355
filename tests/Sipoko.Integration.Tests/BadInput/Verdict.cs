using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sipoko.Integration.Tests.BadInput;

/// <summary>What came of all attacks: how each was answered, and what must never come.</summary>
internal sealed partial class Verdict
{
    private const int MostTold = 40;

    private readonly ConcurrentDictionary<string, string> refused = [];
    private readonly ConcurrentDictionary<int, int> statuses = [];
    private readonly ConcurrentQueue<string> faults = [];
    private int sent, accepted;

    public int Sent => sent;

    /// <summary>How many led on, as an honest sender is led on.</summary>
    public int Accepted => accepted;

    /// <summary>How many events requests caused that were accepted: by these one sees that events can be told apart by request.</summary>
    public int Effects { get; private set; }

    public IReadOnlyList<string> Faults => [.. faults.Take(MostTold)];

    public async Task Judge(Attack attack, HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var request = attack.Request();
            using var response = await client.SendAsync(request, cancellation);
            var (status, body) = ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
            Interlocked.Increment(ref sent);
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            Look(attack, status, body);
            if (attack.Door.Method == "GET" || status is >= 400 or 302)
            {
                refused[attack.Trace] = $"{status} {attack}";
            }
            else
            {
                Interlocked.Increment(ref accepted);
            }
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            faults.Enqueue($"{attack}: {failure.GetType().Name} {failure.Message}");
        }
    }

    /// <summary>Events whose correlation names a request that was refused, or one that only reads.</summary>
    public void Caused(IReadOnlyList<string> events)
    {
        foreach (var happened in events.Select(row => row.Split(' ')))
        {
            if (refused.TryGetValue(happened[0], out var attack))
            {
                faults.Enqueue($"{attack}: was refused and added {happened[1]}");
            }
            else
            {
                Effects++;
            }
        }
    }

    public string Summary(int seed, IReadOnlyList<Door> doors) => string.Create(
        CultureInfo.InvariantCulture, $"{sent} requests on {doors.Count} doors, seed {seed}: {string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key} × {status.Value}"))}");

    private void Look(Attack attack, int status, string body)
    {
        if (status >= 500)
        {
            faults.Enqueue($"{attack}: {status}");
        }

        if (!attack.Door.Pattern.StartsWith("/equipe/machinerie", StringComparison.Ordinal) && Trace().Match(body) is { Success: true } trace)
        {
            faults.Enqueue($"{attack}: tells {trace.Value}");
        }

        if (body.Contains(Hostile.Script, StringComparison.OrdinalIgnoreCase) || body.Contains("<img src=x", StringComparison.OrdinalIgnoreCase) || body.Contains("<svg/onload", StringComparison.OrdinalIgnoreCase))
        {
            faults.Enqueue($"{attack}: comes back as markup");
        }

        if (status == 422 && !body.Contains("<h1", StringComparison.Ordinal))
        {
            faults.Enqueue($"{attack}: refused without a word");
        }
    }

    /// <summary>A line of a stack, or the name of an exception.</summary>
    [GeneratedRegex(@"^\s+at \w+\.\w+|\b[A-Z]\w+Exception\b|\b(System|Npgsql|Marten|Wolverine|JasperFx|Microsoft\.AspNetCore)\.[A-Z]\w+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Trace();
}
