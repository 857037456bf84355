using Sipoko.Accounts.Profiles;

namespace Sipoko.Accounts.Credentials;

/// <summary>The addresses of a person, and who may take which.</summary>
public sealed partial class Credential
{
    /// <summary>Where mail shall go once its owner has opened the link.</summary>
    public OtherEmail? NextEmail { get; set; }

    /// <summary>The addresses before, oldest first: the account can go back to each for a time, and nobody else may take it meanwhile.</summary>
    public IReadOnlyList<OtherEmail> FormerEmails { get; set; } = [];

    internal bool Claims(string emailKey, DateTimeOffset now) => EmailKey == emailKey || FormerEmails.Any(former => former.EmailKey == emailKey && former.Until >= now);

    /// <summary>Another change later does not end the way back to the first address: whoever took an account over could else do so by changing twice.</summary>
    internal void MoveTo(OtherEmail next, DateTimeOffset now)
    {
        FormerEmails = [.. FormerEmails.Where(former => former.Until >= now && former.EmailKey != next.EmailKey), new(Email, EmailKey, now + UndoEmailChangeHandler.Term)];
        (Email, EmailKey, NextEmail) = (next.Email, next.EmailKey, null);
    }

    /// <summary>The second factors that whoever changed the address may have added.</summary>
    internal IReadOnlyList<SecondFactorId> AddedSince(OtherEmail former) =>
    [
        .. Authenticator is { } app && app.EnrolledAt >= former.LeftAt ? [app.Id] : Array.Empty<SecondFactorId>(),
        .. Passkeys.Where(passkey => passkey.AddedAt >= former.LeftAt).Select(passkey => passkey.Id),
    ];

    /// <summary>Whoever changed the address may have the password too: it opens nothing any more, and every session, link and later second factor ends.</summary>
    internal void MoveBack(OtherEmail former)
    {
        var added = AddedSince(former);
        Authenticator = Authenticator is { } app && added.Contains(app.Id) ? null : Authenticator;
        Passkeys = [.. Passkeys.Where(passkey => !added.Contains(passkey.Id))];
        (Email, EmailKey, FormerEmails) = (former.Email, former.EmailKey, [.. FormerEmails.TakeWhile(known => known != former)]);
        (NextEmail, Enrolling, RecoveryKeys) = (null, null, []);
        (PasswordHash, SecurityStamp) = ("", NewStamp());
    }
}

/// <summary>An address beside the one in use.</summary>
/// <param name="Until">How long a link may bring it into use.</param>
public sealed record OtherEmail(Personal<EmailAddress> Email, string EmailKey, DateTimeOffset Until)
{
    /// <summary>When a former address went out of use.</summary>
    internal DateTimeOffset LeftAt => Until - UndoEmailChangeHandler.Term;
}
