using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Sellers;
using static Sipoko.Accounts.Tests.Accounts.People;
using static Sipoko.Accounts.Tests.Sellers.Companies;

namespace Sipoko.Accounts.Tests.Sellers;

public class SellerTests
{
    private static readonly Taken Nothing = new(Slug: false, Company: false);

    [Fact]
    public void A_company_asks_to_sell() => GivenSeller().WhenFirst(Ask(Apply)).Then(Applied);

    [Fact]
    public void An_old_vat_key_is_left_to_staff()
    {
        var legacy = Apply with { Numbers = Apply.Numbers with { Vat = new("FRX4732829320") } };
        GivenSeller().WhenFirst(Ask(legacy)).Then(Applied with { HasLegacyVatKey = true, Identity = Identity with { VatNumber = "FRX4732829320" } });
    }

    [Fact]
    public void A_company_that_sold_here_before_keeps_its_day()
    {
        var old = Apply with { Shop = Apply.Shop with { MemberSince = new DateOnly(2025, 3, 12) } };
        GivenSeller().WhenFirst(Ask(old)).Then(Applied with { Identity = Identity with { MemberSince = new DateOnly(2025, 3, 12) } });
    }

    [Fact]
    public void The_numbers_of_two_companies_do_not_agree()
    {
        GivenSeller().WhenFirst(Ask(Apply with { Numbers = Apply.Numbers with { Siret = new("30326504500011") } }))
            .ThenRefused(SellerRefusal.SiretOfAnotherCompany);
        GivenSeller().WhenFirst(Ask(Apply with { Numbers = Apply.Numbers with { Vat = new("FR40303265045") } })).ThenRefused(SellerRefusal.VatOfAnotherCompany);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Atelier-Kori")]
    [InlineData("-kori")]
    [InlineData("kori--atelier")]
    [InlineData("kori\n")]
    [InlineData("../equipe")]
    [InlineData("atelier kori")]
    public void A_shop_address_is_plain(string slug) =>
        GivenSeller().WhenFirst(Ask(Apply with { Shop = Apply.Shop with { Slug = slug } })).ThenRefused(SellerRefusal.SlugInvalid);

    [Fact]
    public void What_another_has_is_taken()
    {
        GivenSeller().WhenFirst(Ask(Apply, new(Slug: true, Company: false))).ThenRefused(SellerRefusal.SlugTaken);
        GivenSeller().WhenFirst(Ask(Apply, new(Slug: false, Company: true))).ThenRefused(SellerRefusal.CompanyKnown);
    }

    [Fact]
    public void Only_an_approved_account_may_ask()
    {
        GivenSeller().WhenFirst(seller => ApplyToSellHandler.Decide(Apply, seller, null, Nothing, Noon)).ThenRefused(SellerRefusal.ApplicantNotApproved);
        GivenSeller().WhenFirst(seller =>
            ApplyToSellHandler.Decide(Apply, seller, Applicant with { Status = AccountStatus.Refused }, Nothing,
            Noon)).ThenRefused(SellerRefusal.ApplicantNotApproved);
    }

    [Fact]
    public void Another_persons_application_is_answered_like_an_absent_one() =>
        GivenSeller(Applied).When(Ask(Apply with { Applicant = Staff })!).ThenRefused(SellerRefusal.NotTheApplicant);

    [Fact]
    public void Staff_certify_it_and_say_what_they_checked()
    {
        GivenSeller(Applied).When(Certify(" Kbis du 2 novembre lu ")).Then(Certified with { Checks = Enum.GetValues<StaffCheck>() });
        GivenSeller(Applied).When(Certify("ok")).ThenRefused(SellerRefusal.NoteMissing);
        GivenSeller(Applied, Certified).State.ShouldSatisfyAllConditions(seller => seller.CertifiedAt.ShouldBe(Noon), seller => seller.EventCount.ShouldBe(2));
    }

    [Fact]
    public void Certifying_needs_every_check_ticked() =>
        GivenSeller(Applied).When(seller => CertifySellerHandler.Decide(new(Kori, Staff, 1, "Kbis lu", [StaffCheck.Vat]), seller, Applicant, Noon)).ThenRefused(SellerRefusal.ChecksMissing);

    [Fact]
    public void Whoever_sells_for_another_or_joined_the_staff_cannot_own_it()
    {
        GivenSeller(Applied).When(CertifyFor(Applicant with { SellerId = new SellerId(Staff.Value) })).ThenRefused(SellerRefusal.ApplicantCannotSell);
        GivenSeller(Applied).When(CertifyFor(Applicant with { StaffRole = StaffRole.Support })).ThenRefused(SellerRefusal.ApplicantCannotSell);
        GivenSeller(Applied).When(CertifyFor(null)).ThenRefused(SellerRefusal.ApplicantCannotSell);
    }

    private static Func<Seller?, Decision<SellerEvent>> Ask(ApplyToSell command, Taken? taken = null) =>
        seller => ApplyToSellHandler.Decide(command, seller, Applicant, taken ?? Nothing, Noon);

    private static Func<Seller, Decision<SellerEvent>> Certify(string note) => seller => CertifySellerHandler.Decide(new(Kori, Staff, 1, note, Enum.GetValues<StaffCheck>()), seller, Applicant, Noon);

    private static Func<Seller, Decision<SellerEvent>> CertifyFor(Account? applicant) =>
        seller => CertifySellerHandler.Decide(new(Kori, Staff, 1, "Kbis lu", Enum.GetValues<StaffCheck>()), seller, applicant, Noon);
}
