namespace Sipoko.Faults.Load;

/// <summary>Someone with a browser of their own, who reaches the site by its one address.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient client;
    private readonly LoadCounts counts;

    public Browser(Uri site, LoadCounts counts)
    {
        this.counts = counts;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, UseProxy = false }) { BaseAddress = site, Timeout = Patience };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>What a person reads: anything but a page makes them give up what they were about to do.</summary>
    public async Task<Page> Read(string path) => await Open(path) is { Status: 200 } page ? page : throw new StumbleException(path);

    /// <summary>A step on the way to an act, of which nothing depends: whoever meets an error starts again later.</summary>
    public async Task<Page> Pass(Sheet sheet) => await Send(sheet) is { Status: < 500 } answer ? answer : throw new StumbleException(sheet.Action);

    public Task<Page> Open(string path) => Ask(new(HttpMethod.Get, path));

    public Task<Page> Send(Sheet sheet) => Ask(new(HttpMethod.Post, sheet.Action)
    {
        Content = new FormUrlEncodedContent(sheet.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    });

    public void Dispose() => client.Dispose();

    private async Task<Page> Ask(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await client.SendAsync(request);
            var location = answer.Headers.TryGetValues("Location", out var values) ? values.Single() : null;
            var page = new Page(request.RequestUri!.OriginalString, (int)answer.StatusCode, location, await answer.Content.ReadAsStringAsync());
            counts.Answered(page);
            return page;
        }
    }
}

/// <summary>Someone could not go on: nothing that counts was begun, they start again.</summary>
internal sealed class StumbleException(string at) : Exception($"Could not go on at {at}.")
{
    /// <summary>Whether it is only what faults do to people.</summary>
    public static bool Is(Exception failure) => failure is StumbleException or HttpRequestException or OperationCanceledException or IOException;
}
