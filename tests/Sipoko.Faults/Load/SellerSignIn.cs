using System.Text.RegularExpressions;

namespace Sipoko.Faults.Load;

/// <summary>Signs a seller in with password and code; the demo's page of codes stands for their authenticator.</summary>
internal static class SellerSignIn
{
    /// <returns>Whether the browser is a seller's now.</returns>
    public static async Task<bool> Do(Browser browser, (string Email, string Password) login)
    {
        var half = await browser.Send(new("/compte/connexion", [("adresse", login.Email), ("mot-de-passe", login.Password)]));
        var codes = await browser.Read("/boite-aux-lettres/codes");
        var code = Regex.Match(codes.Html, Regex.Escape(login.Email) + "[^0-9]*([0-9]{6})<").Groups[1].Value;
        var whole = half.Status == 303 && code.Length > 0 ? await browser.Send(new("/compte/connexion/code", [("code", code)])) : half;
        return whole.Status == 303 && !whole.LedTo("/compte/connexion");
    }
}
