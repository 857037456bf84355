namespace Sipoko.Browser.Tests.Browsing;

/// <summary>The Chromium of this machine; nothing is downloaded.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "google-chrome", "chromium-browser"];

    public static string Path { get; } = Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } given
        ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium here: run script/install --browser, or name one in CHROME_PATH.");

    /// <summary>Quiet, and nothing but loopback; as root Chromium runs without its sandbox or not at all.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
    ];
}
