using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Sipoko.Integration.Tests.Site;

/// <summary>Someone with a browser: keeps cookies, follows redirects after a form, and sends what browsers send.</summary>
public sealed class Visitor(SipokoApp app)
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient client = new(app.Host.Server.CreateHandler()) { BaseAddress = new Uri("http://localhost") };
    private readonly Dictionary<string, string> cookies = [];

    public Task<Answer> Opens(string path) => Send(new(HttpMethod.Get, path));

    public async Task<Answer> Posts(string path, params (string Name, string Value)[] fields) =>
        await app.Settled(() => Send(Form(path, fields)));

    /// <summary>Sends a form of a page as it stands, with some fields filled in.</summary>
    public Task<Answer> Submits(Answer page, string formSelector, params (string Name, string Value)[] fields)
    {
        var form = page.Document.QuerySelector<IHtmlFormElement>(formSelector) ?? throw new InvalidOperationException($"No form {formSelector} on {page.Path}:\n{page.Document.Body?.TextContent}");
        var given = fields.ToLookup(field => field.Name, field => field.Value);
        var values = form.Elements.Select(FieldOf).Where(field => field.Name.Length > 0 && !given.Contains(field.Name)).Concat(fields);
        return Posts(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path, [.. values]);
    }

    public async Task<Answer> SendsRaw(HttpRequestMessage request) => await Send(request);

    public bool HasCookie(string name) => cookies.ContainsKey(name);

    public static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    private static (string Name, string Value) FieldOf(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => ("", ""),
        IHtmlInputElement input => (input.Name ?? "", input.Value),
        IHtmlSelectElement select => (select.Name ?? "", select.Value ?? ""),
        IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
        _ => ("", ""),
    };

    private async Task<Answer> Send(HttpRequestMessage request)
    {
        var path = request.RequestUri!.OriginalString;
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        using var response = await client.SendAsync(request);
        Keep(response);
        if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect && response.Headers.Location is { } next)
        {
            return next.IsAbsoluteUri && next.Host is not "localhost" ? new Answer(path, response.StatusCode, "", next.OriginalString) : await Opens(next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString);
        }

        return new Answer(path, response.StatusCode, await response.Content.ReadAsStringAsync(), null);
    }

    private void Keep(HttpResponseMessage response)
    {
        foreach (var header in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = header.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : (header, "");
            if (value.Length == 0)
            {
                cookies.Remove(name);
            }
            else
            {
                cookies[name] = value;
            }
        }
    }

    public sealed record Answer(string Path, HttpStatusCode Status, string Html, string? LeftFor)
    {
        public IHtmlDocument Document { get; } = Parser.ParseDocument(Html);

        public string Text => Document.QuerySelector("main")?.TextContent ?? "";
    }
}
