using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Tests.Accounts;
using static Sipoko.Accounts.Tests.Accounts.People;
using TraderIdentity = Sipoko.Accounts.Contracts.TraderIdentity;

namespace Sipoko.Accounts.Tests.Sellers;

/// <summary>One company to tell stories with: Atelier Kori, for which Camille signs.</summary>
internal static class Companies
{
    public static readonly Personal<LegalRepresentative> Representative = Sealed.Box<LegalRepresentative>(Person, "representative");

    public static readonly ApplyToSell Apply = new(
        Kori, Camille, new(new("732829320"), new("73282932000074"), new("FR44732829320")),
        new("Atelier Kori", "SARL", "Limoges", "18 rue des Fours-Couchés", "87000", "Limoges", new("atelier-kori@vendeurs.exemple"), "05 36 49 10 18"),
        new("atelier-kori", "Atelier Kori", "Nous sommes trois potiers.", "Trente jours pour changer d’avis."), Representative);

    public static readonly TraderIdentity Identity = new(
        "atelier-kori", "Atelier Kori", "Atelier Kori", "SARL", "732829320", "FR44732829320", "Limoges", "18 rue des Fours-Couchés", "87000", "Limoges",
            new("atelier-kori@vendeurs.exemple"), "05 36 49 10 18",
        "Nous sommes trois potiers.", "Trente jours pour changer d’avis.", new DateOnly(2026, 11, 20));

    public static readonly SellerApplied Applied = new(Kori, Camille, Identity, new("73282932000074"), HasLegacyVatKey: false, Representative, Noon);
    public static readonly SellerCertified Certified = new(Staff, "Kbis du 2 novembre lu", Noon);
    public static readonly StatementOfReasons Reasons = new("L’extrait joint est illisible.", "Règlement (UE) 2022/2065, article 30", IsByLaw: true);
    public static readonly ApplicationRefused Refused = new(Staff, [Reasons], Noon);
    public static readonly SellerSuspended Suspended = new(Staff, Reasons, Noon);
    public static readonly Account Applicant = People.Given(Registered, Confirmed, Approved).State;

    public static Spec<Seller, SellerEvent>.Happened GivenSeller(params SellerEvent[] events) => new Spec<Seller, SellerEvent>(Seller.Evolve).Given(events);
}
