using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>What a person just did on their security page; told by a word of a closed set, so that no link can put its own text there.</summary>
internal sealed record SecurityNotice(string Word, string Sentence)
{
    public static readonly SecurityNotice AuthenticatorEnrolled = new("application-ajoutee", "Votre application d’authentification est activée.");
    public static readonly SecurityNotice AuthenticatorRemoved = new("application-retiree", "Votre application d’authentification ne sera plus demandée.");
    public static readonly SecurityNotice PasskeyAdded = new("cle-ajoutee", "Votre clé d’accès est ajoutée.");
    public static readonly SecurityNotice PasskeyRemoved = new("cle-retiree", "Cette clé d’accès ne sert plus.");
    public static readonly SecurityNotice SessionEnded = new("session-fermee", "Cette connexion est fermée\u00A0; il lui reste une minute au plus.");
    public static readonly SecurityNotice SessionsEnded = new("sessions-fermees", "Toutes les autres connexions sont fermées\u00A0; il leur reste une minute au plus.");

    private static readonly SecurityNotice[] All = [AuthenticatorEnrolled, AuthenticatorRemoved, PasskeyAdded, PasskeyRemoved, SessionEnded, SessionsEnded];

    public string Url => $"{ShowSecurityEndpoint.Url}?etat={Word}";

    public static Notice? For(string? word) => Array.Find(All, notice => notice.Word == word) is { } known ? new("ok", known.Sentence) : null;
}
