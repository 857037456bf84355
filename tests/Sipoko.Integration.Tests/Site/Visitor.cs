using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sipoko.Integration.Tests.Site;

/// <summary>Someone with a browser: keeps cookies, follows redirects after a form, and sends what browsers send.</summary>
public sealed class Visitor(SipokoApp app)
{
    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<string, string> cookies = [];

    public Task<Answer> Opens(string path) => Send(new(HttpMethod.Get, path));

    /// <summary>Sends a form's fields and waits until all they caused is done.</summary>
    public Task<Answer> Posts(string path, params (string Name, string Value)[] fields) => app.Settled(() => Send(Form(path, fields)));

    /// <summary>Sends a form of a page as it stands, with some fields filled in.</summary>
    public Task<Answer> Submits(Answer page, string formSelector, params (string Name, string Value)[] fields)
    {
        var (action, values) = FieldsOf(page, formSelector, fields);
        return Posts(action, values);
    }

    /// <summary>Sends a form of a page with a picture in one of its fields.</summary>
    public Task<Answer> SubmitsPicture(Answer page, string formSelector, string field, byte[] picture, params (string Name, string Value)[] fields)
    {
        var (action, values) = FieldsOf(page, formSelector, fields);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in values.Where(value => value.Name != field))
        {
            form.Add(new StringContent(value), name);
        }

        var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new("image/png");
        form.Add(content, field, "photo.png");
        var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return app.Settled(() => Send(request));
    }

    /// <summary>Presses the button of a form twice before the first answer comes.</summary>
    public async Task<IReadOnlyList<Answer>> SubmitsTwiceAtOnce(Answer page, string formSelector)
    {
        var (action, values) = FieldsOf(page, formSelector, []);
        return await app.Settled(() => Task.WhenAll(Send(Form(action, values)), Send(Form(action, values))));
    }

    /// <summary>Presses the button of a form while others press theirs.</summary>
    public Task<Answer> SubmitsAtOnce(Answer page, string formSelector, params (string Name, string Value)[] fields)
    {
        var (action, values) = FieldsOf(page, formSelector, fields);
        return Send(Form(action, values));
    }

    /// <summary>Sends one request as it is: no redirect is followed and no cookie kept, so that it can be sent again from the same position.</summary>
    public async Task<Probe> Tries(HttpRequestMessage request)
    {
        AddCookies(request);
        using var response = await app.Client.SendAsync(request);
        return new(response.StatusCode, LocationOf(response), await response.Content.ReadAsStringAsync(), response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }

    /// <summary>The same browser at this moment, to compare what two of its windows do.</summary>
    public Visitor Copy()
    {
        var copy = new Visitor(app);
        foreach (var (name, value) in cookies)
        {
            copy.cookies[name] = value;
        }

        return copy;
    }

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public bool HasCookie(string name) => cookies.ContainsKey(name);

    public static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    /// <summary>Where a form of a page goes and what it sends.</summary>
    internal static (string Action, (string Name, string Value)[] Values) FieldsOf(Answer page, string formSelector, (string Name, string Value)[] given)
    {
        var form = page.Document.QuerySelector(formSelector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {formSelector} on {page.Path} ({page.Status}):\n{page.Text}");
        var names = given.Select(field => field.Name).ToHashSet();
        var values = form.Elements.Select(FieldOf).Where(field => field.Name.Length > 0 && !names.Contains(field.Name)).Concat(given);
        return (form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path, [.. values]);
    }

    private static (string Name, string Value) FieldOf(AngleSharp.Dom.IElement element) => element switch
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
        AddCookies(request);
        using var response = await app.Client.SendAsync(request);
        Keep(response);
        if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect && LocationOf(response) is { } next)
        {
            return next.StartsWith('/') ? await Opens(next)
                : next.StartsWith(SipokoApp.PublicUrl, StringComparison.Ordinal) ? await Opens(new Uri(next).PathAndQuery)
                : new Answer(path, response.StatusCode, "", next);
        }

        return new Answer(path, response.StatusCode, await response.Content.ReadAsStringAsync(), null);
    }

    /// <summary>As it was sent: read as a Uri on Linux, a path would turn into a file.</summary>
    private static string? LocationOf(HttpResponseMessage response) => response.Headers.TryGetValues("Location", out var values) ? values.Single() : null;

    private void AddCookies(HttpRequestMessage request)
    {
        lock (cookies)
        {
            if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }
        }
    }

    private void Keep(HttpResponseMessage response)
    {
        lock (cookies)
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
    }

    public sealed record Probe(HttpStatusCode Status, string? Location, string Body, IReadOnlyDictionary<string, string> Headers)
    {
        public string Code => ((int)Status).ToString(CultureInfo.InvariantCulture);
    }

    /// <param name="LeftFor">Another site's address, when the answer led there.</param>
    public sealed record Answer(string Path, HttpStatusCode Status, string Html, string? LeftFor)
    {
        public IHtmlDocument Document { get; } = Parser.ParseDocument(Html);

        /// <summary>What a person reads in the main part: spaces and line breaks as one space, special spaces as plain ones.</summary>
        public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        public string Heading => string.Join(' ', (Document.QuerySelector("h1")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        /// <summary>What a field of a form holds.</summary>
        public string? ValueOf(string field) => Document.QuerySelector($"[name='{field}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => null,
        };

        /// <summary>The message under a field.</summary>
        public string? ErrorOf(string field) => Document.GetElementById($"{field}-erreur")?.TextContent;
    }
}
