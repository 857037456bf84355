using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>The mails of this module, drawn and sealed, ready to be sent; none once the person was erased.</summary>
public sealed class AccountsEmails(EmailComposer composer, IPersonKeys keys, SiteAddress site)
{
    private string SignIn => site.Link("/compte/connexion");

    private string ForgottenPassword => site.Link("/compte/mot-de-passe-oublie");

    public ValueTask<IReadOnlyList<SendEmail>> ConfirmAddress(Credential to, string url, CancellationToken cancellation) =>
        Send(to, "accounts.confirm_address", new ConfirmAddressEmail(url), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> AlreadyRegistered(Credential to, CancellationToken cancellation) =>
        Send(to, "accounts.already_registered", new AlreadyRegisteredEmail(SignIn, ForgottenPassword), cancellation);

    /// <summary>Only when the approval was just decided.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Approved(Credential to, Decision<AccountEvent> decision, CancellationToken cancellation) =>
        decision.Events.OfType<AccountApproved>().Any()
            ? await Send(to, "accounts.account_approved", new AccountApprovedEmail(SignIn), cancellation)
            : [];

    public ValueTask<IReadOnlyList<SendEmail>> ResetPassword(Credential to, string url, CancellationToken cancellation) =>
        Send(to, "accounts.reset_password", new ResetPasswordEmail(url), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> PasswordChanged(Credential to, DateTimeOffset at, CancellationToken cancellation) =>
        Send(to, "accounts.password_changed", new PasswordChangedEmail(French.Instant(at), ForgottenPassword), cancellation);

    private async ValueTask<IReadOnlyList<SendEmail>> Send(Credential to, string kind, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(to.Email, cancellation) is { } address
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(to.Email.Person, Purpose.Profile, address, view, cancellation), Order: null)]
            : [];
}
