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

    /// <summary>Somebody wanted this address, which is an account's; or was its until a short time ago, and then its owner is told of the way back.</summary>
    public ValueTask<IReadOnlyList<SendEmail>> Taken(Credential owner, string emailKey, MailedLinks links, CancellationToken cancellation) =>
        owner.FormerEmails.FirstOrDefault(former => former.EmailKey == emailKey) is { } former && owner.EmailKey != emailKey
            ? AddressChanged(former.Email, former.LeftAt, links.ToUndo(owner, former), cancellation)
            : Send(owner, "accounts.already_registered", new AlreadyRegisteredEmail(SignIn, ForgottenPassword), cancellation);

    /// <summary>Only when the approval was just decided.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Approved(Credential to, Decision<AccountEvent> decision, CancellationToken cancellation) =>
        decision.Events.OfType<AccountApproved>().Any()
            ? await Send(to, "accounts.account_approved", new AccountApprovedEmail(SignIn), cancellation)
            : [];

    public ValueTask<IReadOnlyList<SendEmail>> ResetPassword(Credential to, string url, CancellationToken cancellation) =>
        Send(to, "accounts.reset_password", new ResetPasswordEmail(url), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> PasswordChanged(Credential to, DateTimeOffset at, CancellationToken cancellation) =>
        Send(to, "accounts.password_changed", new PasswordChangedEmail(French.Instant(at), ForgottenPassword), cancellation);

    /// <param name="what">One of <see cref="SecurityChange"/>.</param>
    public ValueTask<IReadOnlyList<SendEmail>> SecurityChanged(Credential to, string what, DateTimeOffset at, CancellationToken cancellation) =>
        Send(to, "accounts.security_changed", new SecurityChangedEmail(what, French.Instant(at), site.Link("/compte/securite"), ForgottenPassword), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> ConfirmNewAddress(Personal<EmailAddress> to, string url, CancellationToken cancellation) =>
        Send(to, "accounts.confirm_new_address", new ConfirmNewAddressEmail(url), cancellation);

    /// <param name="former">The address that no longer counts.</param>
    public ValueTask<IReadOnlyList<SendEmail>> AddressChanged(Personal<EmailAddress> former, DateTimeOffset at, string undoUrl, CancellationToken cancellation) =>
        Send(former, "accounts.address_changed", new AddressChangedEmail(French.Instant(at), undoUrl), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Refused(Credential to, StatementOfReasons reasons, DateTimeOffset at, string contestUrl, CancellationToken cancellation) =>
        Send(to, "accounts.account_refused", new AccountRefusedEmail(
            reasons.Facts, reasons.Ground, reasons.IsByLaw ? "Loi" : "Conditions de Sipoko", contestUrl, French.Day(StatementOfReasons.ContestableUntil(at))), cancellation);

    private ValueTask<IReadOnlyList<SendEmail>> Send(Credential to, string kind, IEmailView view, CancellationToken cancellation) => Send(to.Email, kind, view, cancellation);

    private async ValueTask<IReadOnlyList<SendEmail>> Send(Personal<EmailAddress> to, string kind, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(to, cancellation) is { } address
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(to.Person, Purpose.Profile, address, view, cancellation), Order: null)]
            : [];
}
