using System.Net;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Hosts;

/// <summary>Someone whose every request may go to another host, as behind a proxy; their cookies are those of the site.</summary>
internal sealed class Roamer : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { Timeout = TimeSpan.FromSeconds(30) };

    public Task<Answer> Opens(Uri host, string path) => Send(host, new HttpRequestMessage(HttpMethod.Get, new Uri(host, path)));

    public Task<Answer> Submits(Uri host, Answer page, string formSelector, params (string Name, string Value)[] fields)
    {
        var (action, values) = Visitor.FieldsOf(page, formSelector, fields);
        return Posts(host, action, values);
    }

    public Task<Answer> Posts(Uri host, string path, params (string Name, string Value)[] fields)
    {
        var form = Visitor.Form(path, fields);
        form.RequestUri = new Uri(host, path);
        return Send(host, form);
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> Send(Uri host, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect && response.Headers.TryGetValues("Location", out var location))
        {
            var next = location.Single();
            return next.StartsWith('/') ? await Opens(host, next) : new Answer(request.RequestUri!.AbsolutePath, response.StatusCode, "", next);
        }

        return new Answer(request.RequestUri!.AbsolutePath, response.StatusCode, await response.Content.ReadAsStringAsync(), null);
    }
}
