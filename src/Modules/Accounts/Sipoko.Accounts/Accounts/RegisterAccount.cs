using Marten;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Wolverine;

namespace Sipoko.Accounts.Accounts;

/// <summary>Someone signs up with an address and a password; made by <see cref="NewAccounts"/>, which seals the one and hashes the other.</summary>
/// <param name="SignUpId">Made with the form, so that sending it twice signs up once.</param>
/// <param name="EmailKey">By which the address is found without being read.</param>
/// <param name="IdentityKey">What all spellings of the address have in common, as a keyed hash.</param>
/// <param name="ReturnTo">Which page the person was on the way to; the links lead there in the end.</param>
/// <param name="NetworkKey">From where, as a keyed hash; null when it is not counted.</param>
public sealed record RegisterAccount(
    AccountId AccountId, Guid SignUpId, Personal<EmailAddress> Email, string EmailKey, PasswordHash Password, SignUpRisk Risk, string IdentityKey = "", string? NetworkKey = null,
    string? ReturnTo = null);

/// <summary>What stands behind an address that someone signs up with.</summary>
public enum AddressOwner
{
    Nobody,
    ThisSignUp,
    Unconfirmed,
    Confirmed,
}

public static class RegisterAccountHandler
{
    public static Decision<AccountEvent> Decide(RegisterAccount command, AddressOwner owner, DateTimeOffset now) => owner switch
    {
        AddressOwner.Nobody => new AccountRegistered(command.AccountId, command.Risk, now),
        _ => Decision.Nothing, // never a refusal: the answer must not tell who has an account
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        RegisterAccount command, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var known = await session.Claiming(command.EmailKey, now, cancellation);
        var owner = OwnerOf(known, command);
        var decision = Decide(command with { Risk = await RiskOf(command, session, now, cancellation) }, owner, now);
        foreach (var registered in decision.Events)
        {
            Trace(command, session, now);
            session.Events.StartStream<Account>(command.AccountId.Value, registered);
        }

        return (decision.Outcome, owner switch
        {
            AddressOwner.Nobody => [await Confirmation(Credential.Of(command), command, session, links, emails, cancellation)],
            AddressOwner.Unconfirmed when known!.TakesAskedMail(now) => [await Confirmation(known!.SignedUpAgain(command), command, session, links, emails, cancellation)],
            AddressOwner.Confirmed => await Taken(known!, command, session, links, emails, now, cancellation),
            _ => [],
        });
    }

    private static async Task<SignUpRisk> RiskOf(RegisterAccount command, IDocumentSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - SignUpTrace.Window;
        return command.Risk != SignUpRisk.None ? command.Risk
            : await session.LoadAsync<RefusedIdentity>(command.IdentityKey, cancellation) is not null ? SignUpRisk.RefusedBefore
            : command.NetworkKey is { } network && await session.Query<SignUpTrace>().CountAsync(trace => trace.NetworkKey == network && trace.At > since, cancellation) >= SignUpTrace.Most
                ? SignUpRisk.ManySignUps
                : SignUpRisk.None;
    }

    /// <summary>For an hour, and only as a keyed hash.</summary>
    private static void Trace(RegisterAccount command, IDocumentSession session, DateTimeOffset now)
    {
        var since = now - SignUpTrace.Window;
        session.DeleteWhere<SignUpTrace>(trace => trace.At < since);
        if (command.NetworkKey is { } network)
        {
            session.Store(new SignUpTrace(command.AccountId.Value, network, now));
        }
    }

    private static AddressOwner OwnerOf(Credential? known, RegisterAccount command) => known switch
    {
        null => AddressOwner.Nobody,
        _ when known.WaitsFor(command.SignUpId) => AddressOwner.ThisSignUp,
        { IsEmailConfirmed: true } => AddressOwner.Confirmed,
        _ => AddressOwner.Unconfirmed,
    };

    private static async Task<OutgoingMessages> Taken(
        Credential owner, RegisterAccount command, IDocumentSession session, MailedLinks links, AccountsEmails emails, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!owner.TakesAskedMail(now))
        {
            return [];
        }

        session.Store(owner);
        return [.. await emails.Taken(owner, command.EmailKey, links, cancellation)];
    }

    private static async Task<object> Confirmation(
        Credential credential, RegisterAccount command, IDocumentSession session, MailedLinks links, AccountsEmails emails, CancellationToken cancellation)
    {
        session.Store(credential);
        return (await emails.ConfirmAddress(credential, links.ToConfirm(credential, command.SignUpId, command.ReturnTo), cancellation)).Single();
    }
}
