using Microsoft.AspNetCore.Identity;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>A device that may sign in for a person (WebAuthn). Only its public key is kept.</summary>
/// <param name="CredentialId">As the device calls it, in base64.</param>
/// <param name="Name">As its owner calls it.</param>
public sealed record Passkey(
    SecondFactorId Id, string CredentialId, string PublicKey, Personal<string> Name, DateTimeOffset AddedAt, uint SignCount, IReadOnlyList<string> Transports,
    bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp)
{
    public const int Most = 10;

    internal static Passkey Of(SecondFactorId id, UserPasskeyInfo info, Personal<string> name, DateTimeOffset now) => new(
        id, Convert.ToBase64String(info.CredentialId), Convert.ToBase64String(info.PublicKey), name, now, info.SignCount, info.Transports ?? [], info.IsUserVerified,
        info.IsBackupEligible, info.IsBackedUp);

    /// <summary>As Identity wants it. What the device said of itself when it was added is checked then and not kept.</summary>
    internal UserPasskeyInfo ToInfo() => new(
        Convert.FromBase64String(CredentialId), Convert.FromBase64String(PublicKey), AddedAt, SignCount, [.. Transports], IsUserVerified, IsBackupEligible, IsBackedUp, [], []);

    internal Passkey Used(UserPasskeyInfo info) => this with { SignCount = info.SignCount, IsUserVerified = info.IsUserVerified, IsBackedUp = info.IsBackedUp };
}
