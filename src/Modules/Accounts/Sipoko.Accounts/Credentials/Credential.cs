using System.Security.Cryptography;
using JasperFx.Metadata;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Profiles;
using Sipoko.Accounts.SecondFactors;

namespace Sipoko.Accounts.Credentials;

/// <summary>
/// How a person proves who they are. A document, not events: hashes and counters must be forgotten when they change. It is a class with setters because
/// ASP.NET Core Identity changes its user in place.
/// </summary>
public sealed class Credential : IVersioned
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    public AccountId Id { get; set; }

    public Guid SignUpId { get; set; }

    public Personal<EmailAddress> Email { get; set; }

    /// <summary>By which the address is found without being read.</summary>
    public string EmailKey { get; set; } = "";

    /// <summary>What all spellings of the address have in common, as it was at sign-up.</summary>
    public string IdentityKey { get; set; } = "";

    /// <summary>Where mail shall go once its owner has opened the link.</summary>
    public OtherEmail? NextEmail { get; set; }

    /// <summary>The address before, to which the account can go back for a time.</summary>
    public OtherEmail? FormerEmail { get; set; }

    public bool IsEmailConfirmed { get; set; }

    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password: older sessions and older links in mails end with it.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedAttempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The authenticator app that is enrolled; its secret is sealed.</summary>
    public Authenticator? Authenticator { get; set; }

    /// <summary>An authenticator app that is being enrolled: its first code has not been given yet.</summary>
    public Authenticator? Enrolling { get; set; }

    public IReadOnlyList<Passkey> Passkeys { get; set; } = [];

    /// <summary>Keyed hashes of the codes on paper that have not served yet.</summary>
    public IReadOnlyList<string> RecoveryKeys { get; set; } = [];

    public Guid Version { get; set; }

    internal bool HasSecondFactor => Authenticator is not null || Passkeys.Count > 0;

    internal static Credential Of(RegisterAccount command) => new()
    {
        Id = command.AccountId, SignUpId = command.SignUpId, Email = command.Email, EmailKey = command.EmailKey, IdentityKey = command.IdentityKey, PasswordHash = command.Password.Value,
        SecurityStamp = NewStamp(),
    };

    internal bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>Counts an attempt before it is checked, so that many at once cannot outrun the count.</summary>
    internal void CountAttempt(DateTimeOffset now)
    {
        FailedAttempts++;
        if (FailedAttempts >= MostFailures)
        {
            (FailedAttempts, LockedUntil) = (0, now + Lockout);
        }
    }

    internal void Welcome() => (FailedAttempts, LockedUntil) = (0, null);

    /// <summary>Right so far, but the second factor is still to come: only this attempt is taken back, or the password would clear the wrong codes before it.</summary>
    internal void TakeBackAttempt() => (FailedAttempts, LockedUntil) = (LockedUntil is null ? Math.Max(0, FailedAttempts - 1) : MostFailures - 1, null);

    /// <summary>
    /// The last one to sign up with an address nobody has confirmed sets its password, and only their own link confirms it: who signs up with another
    /// person's address gains nothing when that person signs up too.
    /// </summary>
    internal Credential SignedUpAgain(RegisterAccount command)
    {
        (SignUpId, PasswordHash, SecurityStamp) = (command.SignUpId, command.Password.Value, NewStamp());
        return this;
    }

    internal Credential Confirmed()
    {
        IsEmailConfirmed = true;
        return this;
    }

    /// <summary>Whoever sets a new password got it by a mail, so the address is theirs.</summary>
    internal Credential WithNewPassword(PasswordHash password)
    {
        (PasswordHash, SecurityStamp, IsEmailConfirmed) = (password.Value, NewStamp(), true);
        Welcome();
        return this;
    }

    internal void MoveTo(OtherEmail next, DateTimeOffset now)
    {
        FormerEmail = new(Email, EmailKey, now + UndoEmailChangeHandler.Term);
        (Email, EmailKey, NextEmail) = (next.Email, next.EmailKey, null);
    }

    /// <summary>Whoever changed the address may have the password: every session and link ends.</summary>
    internal void MoveBack()
    {
        (Email, EmailKey) = (FormerEmail!.Email, FormerEmail.EmailKey);
        (FormerEmail, NextEmail, SecurityStamp) = (null, null, NewStamp());
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>An address beside the one in use.</summary>
/// <param name="Until">How long a link may bring it into use.</param>
public sealed record OtherEmail(Personal<EmailAddress> Email, string EmailKey, DateTimeOffset Until);
