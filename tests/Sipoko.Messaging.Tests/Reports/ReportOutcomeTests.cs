using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Contracts;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;

namespace Sipoko.Messaging.Tests.Reports;

/// <summary>What a decision sets going: a product off sale or back, a shop to suspend, a decision to read.</summary>
public class ReportOutcomeTests
{
    /// <summary>Friday.</summary>
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    private static readonly ReportId Id = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly PersonId Owner = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    private static readonly AccountId Colleague = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    private static readonly ProductId Product = new(Guid.Parse("00000000-0000-7000-8000-000000000008"));
    private static readonly SellerId Seller = new(Guid.Parse("00000000-0000-7000-8000-000000000009"));
    private static readonly StatementOfReasons Reasons = new("La marque est imitée sur l’étiquette.", "Article L. 713-2 du Code de la propriété intellectuelle", IsByLaw: true);
    private static readonly ReportFiled Filed = new(
        Id, "SIG-2026-000001", Owner, ReportReason.Counterfeit, new(ReportedKind.Product, "lampe", "Lampe", Product, Seller, new("bonjour@kori.example")), null, null, null,
        Sealed.Box<ReportStatement>(Owner, "statement", Purpose.Conversation), [], Noon);

    private static readonly ReportContested Contested = new(new(Guid.Parse("00000000-0000-7000-8000-000000000006")), ReportParty.Seller, Sealed.Box<Letter>(Owner, "letter", Purpose.Conversation), Noon);

    [Fact]
    public void A_withdrawal_takes_the_product_off_sale_and_a_review_that_undoes_it_gives_it_back()
    {
        ToCatalog(Given(Filed), ReportVerdict.ProductWithdrawn).ShouldBe([new RemoveListing(Product, Colleague, Reasons, Id)]);
        ToCatalog(Given(Filed, Decided(ReportVerdict.ProductWithdrawn), Contested), ReportVerdict.NoBreach).ShouldBe([new LiftRemoval(Product, Colleague, Reasons.Facts, Id)]);
        ToCatalog(Given(Filed, Decided(ReportVerdict.ProductWithdrawn), Contested), ReportVerdict.ProductWithdrawn).ShouldBeEmpty();
        ToCatalog(Given(Filed), ReportVerdict.Warned).ShouldBeEmpty();
    }

    [Fact]
    public void A_shop_to_be_suspended_waits_for_staff_until_it_is_stopped()
    {
        var report = Given(Filed, Decided(ReportVerdict.ShopToBeSuspended));
        var item = SuspensionWork.ItemOf(report, null)!;
        item.ShouldBe(new("Boutiques à suspendre", "SIG-2026-000001, Lampe", $"/equipe/vendeurs/{Seller.Value}", Noon, ParisTime.EndOf(new DateOnly(2026, 11, 23))));

        var stopped = Stop(SellerStanding.Suspended, Noon.AddHours(1), null);
        SuspensionWork.ItemOf(report, stopped).ShouldBeNull();
        SuspensionWork.ItemOf(report, Stop(SellerStanding.Selling, Noon.AddDays(3), stopped)).ShouldBeNull("lifted by a decision of its own");
        SuspensionWork.ItemOf(report, Stop(SellerStanding.Selling, Noon, Stop(SellerStanding.Suspended, Noon.AddDays(-9), null))).ShouldNotBeNull("that was for something else");
        SuspensionWork.ItemOf(Given(Filed, Decided(ReportVerdict.Warned)), null).ShouldBeNull();
    }

    [Fact]
    public void A_review_that_undoes_a_suspension_waits_until_the_shop_sells_again()
    {
        var report = Given(Filed, Decided(ReportVerdict.ShopToBeSuspended), Contested, new ContestDecided(Colleague, ReportVerdict.NoBreach, Reasons, Noon.AddDays(2)));
        var stopped = Stop(SellerStanding.Suspended, Noon.AddHours(1), null);
        SuspensionWork.ItemOf(report, stopped)!.Kind.ShouldBe("Suspensions à lever");
        SuspensionWork.ItemOf(report, Stop(SellerStanding.Selling, Noon.AddDays(3), stopped)).ShouldBeNull();
        SuspensionWork.ItemOf(report, Stop(SellerStanding.Suspended, Noon.AddDays(5), stopped)).ShouldBeNull("suspended anew, for something else");
        SuspensionWork.ItemOf(report, null).ShouldBeNull();
    }

    [Fact]
    public void A_warned_shop_finds_the_decision_among_what_waits()
    {
        var item = DecisionsWork.ItemOf(Given(Filed, Decided(ReportVerdict.Warned)));
        item.ShouldBe(new("Décisions de Sipoko", "Avertissement, Lampe", $"/signaler/suivi/{Id.Value}", Noon, ParisTime.EndOf(new DateOnly(2027, 5, 20))));
    }

    [Fact]
    public void A_decision_is_open_to_each_side_once_and_only_to_whom_it_touches()
    {
        var warned = Given(Filed, Decided(ReportVerdict.Warned));
        (warned.IsOpenTo(ReportParty.Reporter), warned.IsOpenTo(ReportParty.Seller)).ShouldBe((true, true));
        var reviewed = Given(Filed, Decided(ReportVerdict.Warned), Contested, new ContestDecided(Colleague, ReportVerdict.Warned, Reasons, Noon));
        (reviewed.IsOpenTo(ReportParty.Reporter), reviewed.IsOpenTo(ReportParty.Seller)).ShouldBe((true, false));
        var cleared = Given(Filed, Decided(ReportVerdict.NoBreach));
        (cleared.IsOpenTo(ReportParty.Seller), cleared.HasRestricted).ShouldBe((false, false));
    }

    private static ReportDecided Decided(ReportVerdict verdict) => new(Staff, verdict, Reasons, Noon);

    private static Report Given(params ReportEvent[] events) => new Spec<Report, ReportEvent>(Report.Evolve).Given(events).State;

    private static IEnumerable<object> ToCatalog(Report before, ReportVerdict verdict) =>
        DecideReportHandler.ToCatalog(new(before.Id, Colleague, verdict, Reasons, IsReview: before.Contests.Count > 0), before);

    private static StoppedShop Stop(SellerStanding standing, DateTimeOffset at, StoppedShop? known) => KeepStopOnSellerStandingChangedHandler.Decide(new(Seller, standing, null, at, 2), known);
}
