using System.Net;
using System.Text.RegularExpressions;

namespace Sipoko.Benchmarks.Site;

/// <summary>A visitor with cookies, who fills in forms as their pages offer them.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Uri site;

    public Browser(Uri site)
    {
        this.site = site;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>As a request's header.</summary>
    public string Cookies => cookies.GetCookieHeader(site);

    public void Dispose() => http.Dispose();

    public Task<string> Open(string page, CancellationToken cancellation = default) => http.GetStringAsync(page, cancellation);

    /// <returns>Where the answer leads.</returns>
    public async Task<Uri> Submit(string page, string action, IReadOnlyList<(string Name, string Value)> typed, CancellationToken cancellation = default)
    {
        var form = FormOf(await Open(page, cancellation), action) ?? throw new InvalidOperationException($"{page} has no form {action}");
        var hidden = Input().Matches(form).Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value") ?? ""))
            .Where(field => field.Name is not null && typed.All(other => other.Name != field.Name)).Select(field => (field.Name!, field.Value));
        return await Post(action, [.. hidden, .. typed], cancellation);
    }

    public async Task<Uri> Post(string action, IReadOnlyList<(string Name, string Value)> fields, CancellationToken cancellation = default)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await http.PostAsync(action, content, cancellation);
        return answer.Headers.Location ?? throw new InvalidOperationException($"{action} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
    }

    private static string? FormOf(string html, string action)
    {
        var start = html.IndexOf($"action=\"{action}\"", StringComparison.Ordinal);
        var end = start < 0 ? -1 : html.IndexOf("</form>", start, StringComparison.Ordinal);
        return end < 0 ? null : html[start..end];
    }

    private static string? Attribute(string element, string name)
    {
        var start = element.IndexOf($" {name}=\"", StringComparison.Ordinal);
        var value = start < 0 ? null : element[(start + name.Length + 3)..];
        return value is null ? null : WebUtility.HtmlDecode(value[..value.IndexOf('"', StringComparison.Ordinal)]);
    }

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();
}
