using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Tests.Accounts;

/// <summary>One account to tell stories with: Camille, who signed up on Friday 20 November 2026 at noon.</summary>
internal static class People
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    public static readonly AccountId Camille = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    public static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    public static readonly SellerId Kori = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    public static readonly PersonId Person = new(Camille.Value);

    public static readonly AccountRegistered Registered = new(Camille, SignUpRisk.None, Noon);
    public static readonly AccountRegistered RegisteredFromNowhere = new(Camille, SignUpRisk.DisposableAddress, Noon);
    public static readonly EmailConfirmed Confirmed = new(Noon);
    public static readonly AccountApproved Approved = new(null, "Adresse confirmée, aucun risque relevé", Noon);
    public static readonly SellerUserLinked SellsForKori = new(Kori, Noon);
    public static readonly StaffAppointed Auditor = new(StaffRole.Auditor, "Arrivée dans l’équipe", Noon);

    public static readonly RegisterAccount SignUp = new(
        Camille, Guid.Parse("00000000-0000-7000-8000-000000000004"), Sealed.Box<EmailAddress>(Person, "email", Purpose.Profile), "key", new("hash"),
            SignUpRisk.None);

    public static Spec<Account, AccountEvent>.Happened Given(params AccountEvent[] events) => new Spec<Account, AccountEvent>(Account.Evolve).Given(events);

    public static Credential Credential() => Sipoko.Accounts.Credentials.Credential.Of(SignUp);

    public static Credential CredentialWithApp(DateTimeOffset enrolledAt)
    {
        var credential = Credential();
        credential.Authenticator = new(SecondFactorId.New(), Sealed.Box<string>(Person, "secret", Purpose.Profile), LastStep: 0, enrolledAt);
        return credential;
    }
}
