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
public sealed partial class Credential : IVersioned
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    private const int MostSignUps = 5;
    private const int MostAskedMails = 5;

    private static readonly TimeSpan MailWindow = TimeSpan.FromHours(1);

    public AccountId Id { get; set; }

    public Guid SignUpId { get; set; }

    /// <summary>Who else signed up with this address while nobody had confirmed it; what they typed counts if their own link confirms it.</summary>
    public IReadOnlyList<LaterSignUp> LaterSignUps { get; set; } = [];

    public Personal<EmailAddress> Email { get; set; }

    /// <summary>By which the address is found without being read.</summary>
    public string EmailKey { get; set; } = "";

    /// <summary>What all spellings of the address have in common, as it was at sign-up.</summary>
    public string IdentityKey { get; set; } = "";

    public bool IsEmailConfirmed { get; set; }

    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password: older sessions and older links in mails end with it.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedAttempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The authenticator app that is enrolled; its secret is sealed.</summary>
    public Authenticator? Authenticator { get; set; }

    /// <summary>An authenticator app that is being enrolled.</summary>
    public PendingAuthenticator? Enrolling { get; set; }

    public IReadOnlyList<Passkey> Passkeys { get; set; } = [];

    /// <summary>Keyed hashes of the codes on paper that have not served yet.</summary>
    public IReadOnlyList<string> RecoveryKeys { get; set; } = [];

    /// <summary>When mails were sent that anybody can ask for who types this address, within the last hour.</summary>
    public IReadOnlyList<DateTimeOffset> AskedMailsAt { get; set; } = [];

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
        LockedUntil = IsLocked(now) ? LockedUntil : null;
        FailedAttempts++;
        if (FailedAttempts >= MostFailures)
        {
            (FailedAttempts, LockedUntil) = (0, now + Lockout);
        }
    }

    internal void Welcome() => (FailedAttempts, LockedUntil) = (0, null);

    /// <summary>Right so far, but the second factor is still to come: only this attempt is taken back, or the password would clear the wrong codes before it.</summary>
    internal void TakeBackAttempt() => (FailedAttempts, LockedUntil) = (LockedUntil is null ? Math.Max(0, FailedAttempts - 1) : MostFailures - 1, null);

    /// <summary>Counts a mail that anybody can ask for; false when this mailbox got enough of them.</summary>
    internal bool TakesAskedMail(DateTimeOffset now)
    {
        AskedMailsAt = [.. AskedMailsAt.Where(at => at > now - MailWindow)];
        if (AskedMailsAt.Count >= MostAskedMails)
        {
            return false;
        }

        AskedMailsAt = [.. AskedMailsAt, now];
        return true;
    }

    internal bool WaitsFor(Guid signUp) => SignUpId == signUp || LaterSignUps.Any(later => later.SignUpId == signUp);

    /// <summary>Who signs up with another person's address gains nothing when that person signs up too: each link confirms what its own sign-up typed.</summary>
    internal Credential SignedUpAgain(RegisterAccount command)
    {
        LaterSignUps = [.. LaterSignUps.TakeLast(MostSignUps - 1), new(command.SignUpId, command.Password.Value)];
        return this;
    }

    internal Credential Confirmed(Guid signUp)
    {
        if (LaterSignUps.FirstOrDefault(later => later.SignUpId == signUp) is { } confirmed)
        {
            (SignUpId, PasswordHash) = (confirmed.SignUpId, confirmed.PasswordHash);
        }

        (IsEmailConfirmed, LaterSignUps) = (true, []);
        return this;
    }

    /// <summary>
    /// Whoever sets a new password got it by a mail, so the address is theirs; what somebody else may have begun ends. Wrong codes still count, or the
    /// mailbox would allow any number of them.
    /// </summary>
    internal Credential WithNewPassword(PasswordHash password)
    {
        (PasswordHash, SecurityStamp, IsEmailConfirmed) = (password.Value, NewStamp(), true);
        (NextEmail, Enrolling, LaterSignUps) = (null, null, []);
        if (!HasSecondFactor)
        {
            Welcome();
        }

        return this;
    }

    /// <summary>Staff's word is not enough to open an account: the password ends with the second factors, and the mailbox gives another.</summary>
    internal void WithoutFactors()
    {
        (Authenticator, Enrolling, Passkeys, RecoveryKeys) = (null, null, [], []);
        (PasswordHash, SecurityStamp) = ("", NewStamp());
    }

    /// <summary>The app that this session is enrolling.</summary>
    internal Authenticator? EnrollingIn(SessionId? session, DateTimeOffset now) =>
        Enrolling is { } pending && pending.SessionId == session && pending.Until > now ? pending.Authenticator : null;

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>What somebody typed who signed up with an address that was neither new nor confirmed.</summary>
public sealed record LaterSignUp(Guid SignUpId, string PasswordHash);
