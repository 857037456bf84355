using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Desk;
using static Sipoko.Accounts.Tests.Accounts.People;
using static Sipoko.Accounts.Tests.Sellers.Companies;

namespace Sipoko.Accounts.Tests.Sellers;

public class RefusedApplicationTests
{
    private static readonly Paper Kbis = new(new(Guid.Parse("00000000-0000-7000-8000-000000000077")), PaperKind.Kbis, new DateOnly(2026, 11, 2));
    private static readonly Dossier Dossier = new("pro", [Kbis], null, SelfCertified: true);

    [Fact]
    public void Staff_refuse_with_one_or_several_reasons() =>
        GivenSeller(Applied).When(Refuse(Reasons, Reasons)).Then(new ApplicationRefused(Staff, [Reasons, Reasons], Noon));

    [Fact]
    public void A_refusal_without_facts_or_ground_is_none()
    {
        GivenSeller(Applied).When(Refuse()).ThenRefused(SellerRefusal.ReasonsMissing);
        GivenSeller(Applied).When(Refuse(Reasons with { Facts = "non" })).ThenRefused(SellerRefusal.ReasonsMissing);
    }

    [Fact]
    public void What_was_certified_is_not_refused_any_more() => GivenSeller(Applied, Certified).When(Refuse(Reasons)).ThenRefused(SellerRefusal.NotSubmitted);

    [Fact]
    public void The_company_corrects_and_sends_again() => GivenSeller(Applied, Refused).When(Send(Apply with { Dossier = Dossier })!)
        .Then(new ApplicationCorrected(Identity, new("73282932000074"), HasLegacyVatKey: false, Representative, Dossier, Noon));

    [Fact]
    public void A_corrected_application_waits_for_staff_again_under_the_plan_now_chosen()
    {
        var seller = GivenSeller(Applied, Refused, new ApplicationCorrected(Identity, new("73282932000074"), false, Representative, Dossier, Noon.AddDays(1))).State;
        (seller.Status, seller.Plan, seller.WaitsSince, seller.Rejection).ShouldBe((SellerStatus.Submitted, "pro", Noon.AddDays(1), null));
        GivenSeller(Applied, Refused).State.ShouldSatisfyAllConditions(refused => refused.WaitsSince.ShouldBeNull(), refused => refused.Rejection!.Reasons.ShouldBe([Reasons]));
    }

    [Fact]
    public void Staff_decide_on_the_application_that_they_read_papers_opened_meanwhile_or_not()
    {
        var corrected = new ApplicationCorrected(Identity, new("73282932000074"), false, Representative, Dossier, Noon.AddDays(1));
        var opened = new PaperOpened(Staff, Kbis.File, Noon);
        GivenSeller(Applied, opened).When(Refuse(Reasons)).Then(Refused);
        GivenSeller(Applied, Refused, corrected).When(Refuse(Reasons)).ThenRefused(SellerRefusal.Changed);
        GivenSeller(Applied, Refused, corrected).When(Certify(1)).ThenRefused(SellerRefusal.Changed);
        GivenSeller(Applied, Refused, corrected, opened).When(Certify(3)).Then(Certified with { Checks = Enum.GetValues<StaffCheck>() });
    }

    [Fact]
    public void An_application_that_came_to_nothing_goes_with_its_applicant()
    {
        var applied = Applied with { Dossier = Dossier };
        GivenSeller(applied).When(Withdraw).Then(new ApplicationWithdrawn(Noon));
        GivenSeller(applied, Refused).When(Withdraw).Then(new ApplicationWithdrawn(Noon));
        GivenSeller(applied, Certified).When(Withdraw).ThenNothing();
        GivenSeller(applied, new ApplicationWithdrawn(Noon)).State.ShouldSatisfyAllConditions(
            gone => gone.Dossier.ShouldBeNull(), gone => gone.WaitsSince.ShouldBeNull(), gone => gone.ClaimedSlug.ShouldBeNull());
    }

    [Fact]
    public void Only_who_sells_or_may_soon_keeps_others_from_the_company()
    {
        GivenSeller(Applied).State.ClaimedSiren.ShouldBe(Identity.Siren);
        GivenSeller(Applied, Certified, Suspended).State.ClaimedSiren.ShouldBe(Identity.Siren);
        GivenSeller(Applied, Refused).State.ClaimedSiren.ShouldBeNull();
        GivenSeller(Applied, Certified, new ShopClosed(Camille, Noon)).State.ShouldSatisfyAllConditions(
            closed => closed.ClaimedSiren.ShouldBeNull(), closed => closed.ClaimedSlug.ShouldBe(Identity.Slug));
    }

    [Fact]
    public void Papers_are_kept_for_six_months_after_the_company_left() => CompanyPapers.LastDay(new(2026, 8, 31)).ShouldBe(new DateOnly(2027, 2, 28));

    [Fact]
    public void Nothing_is_sent_without_the_promise_that_the_law_asks_for() =>
        GivenSeller().WhenFirst(Send(Apply with { Dossier = Dossier with { SelfCertified = false } })).ThenRefused(SellerRefusal.NotSelfCertified);

    [Fact]
    public void Staff_open_the_papers_of_this_company_only()
    {
        var applied = Applied with { Dossier = Dossier };
        GivenSeller(applied).When(Open(Kbis.File)).Repeatable().Then(new PaperOpened(Staff, Kbis.File, Noon));
        GivenSeller(applied).When(Open(new(Staff.Value))).ThenRefused(Refusal.Absence("seller.no_such_paper"));
        GivenSeller(Applied).When(Open(Kbis.File)).ThenRefused(Refusal.Absence("seller.no_such_paper"));
    }

    private static Decision<SellerEvent> Withdraw(Seller seller) => WithdrawApplicationOnAccountErasedHandler.Decide(seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Certify(long version) =>
        seller => CertifySellerHandler.Decide(new(Kori, Staff, version, Certified.Note, Enum.GetValues<StaffCheck>()), seller, Applicant, Noon);

    private static Func<Seller, Decision<SellerEvent>> Open(FileId file) => seller => OpenPaperHandler.Decide(new(Kori, Staff, file), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Refuse(params StatementOfReasons[] reasons) => seller => RefuseApplicationHandler.Decide(new(Kori, Staff, 1, reasons), seller, Noon);

    private static Func<Seller?, Decision<SellerEvent>> Send(ApplyToSell command) => seller => ApplyToSellHandler.Decide(command, seller, Applicant, new(Slug: false, Company: false), Noon);
}
