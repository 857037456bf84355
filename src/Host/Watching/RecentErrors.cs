using Serilog.Core;
using Serilog.Events;

namespace Sipoko.Host.Watching;

/// <summary>The last errors of this host's log, one line for each kind: what the log line says without its values, so that nobody's data are in it.</summary>
public sealed class RecentErrors(TimeProvider clock) : ILogEventSink
{
    private const int Most = 30;
    private const int MaxLength = 240;

    private readonly Lock gate = new();
    private readonly Dictionary<(string What, string? Exception), (int Count, DateTimeOffset Last)> seen = [];

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level < LogEventLevel.Error)
        {
            return;
        }

        var text = logEvent.MessageTemplate.Text;
        var kind = (text.Length > MaxLength ? text[..MaxLength] : text, logEvent.Exception?.GetType().Name);
        lock (gate)
        {
            seen[kind] = (seen.GetValueOrDefault(kind).Count + 1, clock.GetUtcNow());
            if (seen.Count > Most)
            {
                seen.Remove(seen.MinBy(error => error.Value.Last).Key);
            }
        }
    }

    internal IReadOnlyList<ErrorSeen> All()
    {
        lock (gate)
        {
            return [.. seen.OrderByDescending(error => error.Value.Last).Select(error => new ErrorSeen(error.Key.What, error.Key.Exception, error.Value.Count, error.Value.Last))];
        }
    }
}
