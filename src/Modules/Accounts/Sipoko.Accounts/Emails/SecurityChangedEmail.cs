using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To the owner of an account: how it is protected has changed.</summary>
internal sealed record SecurityChangedEmail(string What, string At, string SecurityUrl, string ResetUrl) : IEmailView
{
    public string Subject => What;

    public string Preheader => $"Le {At}. Si ce n’était pas vous, changez votre mot de passe.";

    public string Reason => "Vous recevez ce message parce que la protection de votre compte Sipoko a changé.";
}

/// <summary>What changed, as the subject of the mail says it.</summary>
internal static class SecurityChange
{
    public const string AuthenticatorEnrolled = "Application d’authentification activée";
    public const string AuthenticatorRemoved = "Application d’authentification désactivée";
    public const string PasskeyAdded = "Clé d’accès ajoutée";
    public const string PasskeyRemoved = "Clé d’accès retirée";
    public const string RecoveryCodesMade = "Nouveaux codes de secours";
    public const string FactorsReset = "Seconds facteurs retirés par notre équipe";
    public const string RecoveryCodeUsed = "Un code de secours a servi";
}
