namespace Sipoko.Accounts.Sessions;

/// <summary>What a browser says of itself, in words coarse enough to recognise one's own and to tell nobody more.</summary>
internal static class DeviceWords
{
    // In this order: most browsers also claim to be those further down.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string userAgent) => (NameIn(userAgent, Browsers), NameIn(userAgent, Systems)) switch
    {
        ({ } browser, { } system) => $"{browser} sous {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"Navigateur sous {system}",
        _ => "Navigateur inconnu",
    };

    private static string? NameIn(string userAgent, (string Mark, string Name)[] known) =>
        Array.Find(known, candidate => userAgent.Contains(candidate.Mark, StringComparison.Ordinal)).Name;
}
