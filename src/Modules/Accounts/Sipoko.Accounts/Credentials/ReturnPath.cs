using Microsoft.AspNetCore.Http;

namespace Sipoko.Accounts.Credentials;

/// <summary>Where to go after signing in: a page of ours, never another site.</summary>
internal static class ReturnPath
{
    public const string Parameter = "ReturnUrl";

    private const int MaxLength = 2000;

    /// <summary>The page, asked to lead there in the end.</summary>
    public static string Keep(string url, string? returnTo) =>
        returnTo is null ? url : url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + QueryString.Create(Parameter, returnTo).ToString()[1..];

    /// <summary>The path when it is ours, else null. Browsers read «//host» and «/\host» as another site, and drop tabs and newlines before reading.</summary>
    public static string? Local(string? typed) =>
        typed is ['/', ..] and not ['/', '/' or '\\', ..] && typed.Length <= MaxLength && !typed.Any(c => char.IsControl(c) || c == '\\') ? typed : null;
}
