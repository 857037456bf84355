using System.Text;

namespace Sipoko.Web.Hosts;

/// <summary>What one host tells all, itself among them: lines of sender, topic and names. Without names it stands for everything under the topic.</summary>
/// <param name="Sender">The host that has changed it: told for whoever listens to find a fault, and heeded by nobody.</param>
internal sealed record Notice(string Sender, string Topic, IReadOnlyList<string> Names)
{
    public const string Channel = "sipoko_hosts";

    /// <summary>PostgreSQL takes payloads of less than 8,000 bytes.</summary>
    private const int MostBytes = 7_900;

    /// <summary>From here on it is cheaper for everybody to forget everything.</summary>
    private const int MostPayloads = 8;

    /// <summary>Another at each start.</summary>
    public static readonly string ThisHost = Guid.CreateVersion7().ToString("N");

    public static IReadOnlyList<string> Write(string topic, IReadOnlyCollection<string> names)
    {
        var head = $"{ThisHost}\n{topic}";
        var payloads = new List<string>();
        var payload = new StringBuilder(head);
        var bytes = head.Length;
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var more = Encoding.UTF8.GetByteCount(name) + 1;
            if (head.Length + more > MostBytes || payloads.Count == MostPayloads || name.Contains('\n', StringComparison.Ordinal))
            {
                return [head];
            }

            if (bytes + more > MostBytes)
            {
                payloads.Add(payload.ToString());
                payload.Clear().Append(head);
                bytes = head.Length;
            }

            payload.Append('\n').Append(name);
            bytes += more;
        }

        return names.Count == 0 ? [] : [.. payloads, payload.ToString()];
    }

    public static Notice? Read(string payload) => payload.Split('\n') is [var sender, var topic, .. var names] ? new(sender, topic, names) : null;
}
