using System.Security.Cryptography;
using JasperFx.Metadata;
using Sipoko.Accounts.Accounts;

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

    public bool IsEmailConfirmed { get; set; }

    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password: older sessions and older links in mails end with it.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedAttempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public Guid Version { get; set; }

    internal static Credential Of(RegisterAccount command) => new()
    {
        Id = command.AccountId, SignUpId = command.SignUpId, Email = command.Email, EmailKey = command.EmailKey, PasswordHash = command.Password.Value,
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

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
