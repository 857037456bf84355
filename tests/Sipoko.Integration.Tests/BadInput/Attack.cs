using System.Text;

namespace Sipoko.Integration.Tests.BadInput;

/// <summary>One request that no page of ours sends.</summary>
/// <param name="Trace">By which the events that it causes are known: they carry it as their correlation.</param>
internal sealed record Attack(Door Door, string What, string Path, byte[]? Body, string? ContentType, IReadOnlyDictionary<string, string> Headers, string Trace)
{
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(new HttpMethod(Door.Method), new Uri(Path, UriKind.Relative));
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        request.Headers.TryAddWithoutValidation("traceparent", $"00-{Trace}-00000000000000a1-01");
        foreach (var (name, value) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    public override string ToString() => Short($"{Door.Method} {Path} ({What}, {ContentType}) {string.Join(", ", Headers.Where(header => header.Key is not ("Cookie" or "Sec-Fetch-Site")).Select(header => $"{header.Key}: {header.Value}"))} {(Body is null ? "" : Encoding.UTF8.GetString(Body))}");

    private static string Short(string text) => (text.Length > 260 ? text[..260] + "…" : text).ReplaceLineEndings(" ");
}
