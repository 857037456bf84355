using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Moderation;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Tests.Products;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Moderation;

public class RemovalTests
{
    private static readonly AccountId Remover = new(Guid.Parse("00000000-0000-7000-8000-000000000011"));
    private static readonly AccountId Judge = new(Guid.Parse("00000000-0000-7000-8000-000000000012"));
    private static readonly ReportId Report = new(Guid.Parse("00000000-0000-7000-8000-000000000013"));
    private static readonly StatementOfReasons Reasons = new("Le bol est présenté comme antique.", "Article L121-2 du Code de la consommation", IsByLaw: true);
    private static readonly Personal<ContestText> Text = Sealed.Box<ContestText>(new(Kori.Value), "Il est vendu comme neuf.");
    private static readonly ReportId OtherReport = new(Guid.Parse("00000000-0000-7000-8000-000000000014"));
    private static readonly ListingRemoved Removed = new(Remover, Reasons, null, Noon);
    private static readonly ListingRemoved Reported = Removed with { Report = Report };
    private static readonly RemovalSeconded Seconded = new(OtherReport, Judge, Reasons, Noon);
    private static readonly RemovalContested Contested = new(Text, Noon);

    [Fact]
    public void Staff_take_a_product_off_sale_and_say_why() => Given(Published).When(Removing(Reasons)).Then(Reported);

    [Fact]
    public void A_withdrawn_product_may_be_removed_too() => Given(Published, new ProductWithdrawn("Rupture", Noon)).When(Removing(Reasons)).Then(Reported);

    [Fact]
    public void A_removal_says_facts_and_ground()
    {
        Given(Published).When(Removing(Reasons with { Facts = "Non." })).ThenRefused(ProductRefusal.ReasonsMissing);
        Given(Published).When(Removing(Reasons with { Ground = " " })).ThenRefused(ProductRefusal.ReasonsMissing);
    }

    [Fact]
    public void A_removed_product_gets_one_more_ground_by_another_report() =>
        Given(Published, Reported).When(product => RemoveListingHandler.Decide(new(Id, Judge, Reasons, OtherReport), product, Noon)).Then(Seconded);

    [Fact]
    public void It_comes_back_when_the_last_of_its_grounds_is_lifted()
    {
        var eased = new RemovalEased(Report, Judge, "Erreur de lecture.", Noon);
        Given(Published, Reported, Seconded).When(Lifting(Report)).Then(eased);
        var left = Given(Published, Reported, Seconded, eased).State;
        (left.IsOnSale, left.Removal!.Report, left.Removal.Staff).ShouldBe((false, OtherReport, Judge));
        Given(Published, Reported, Seconded, eased).When(Lifting(OtherReport)).Then(new RemovalLifted(Judge, "Erreur de lecture.", BackOnSale: true, Noon));
        Given(Published, Reported, Seconded).When(Lifting(OtherReport)).Then(eased with { Report = OtherReport });
        Given(Published, Removed, Seconded, Contested).When(Judging(Judge, true)).Then(new RemovalEased(null, Judge, "Le vendeur a raison.", Noon));
    }

    [Fact]
    public void What_a_report_led_to_is_contested_with_that_report_alone() => Given(Published, Reported).When(Contesting(Text)).ThenRefused(ProductRefusal.ContestedElsewhere);

    [Fact]
    public void A_listing_that_was_said_anew_is_read_again()
    {
        var revised = Given(Published, new ListingRevised(Bowl with { Title = "Bol en grès noir" }, Noon.AddDays(2))).State;
        (Given(Published).State.DescribedAt, revised.DescribedAt, revised.PublishedAt).ShouldBe((Noon, Noon.AddDays(2), Noon));
    }

    [Fact]
    public void Its_seller_cannot_put_it_on_sale_again() => Given(Published, Removed).When(product => RepublishProductHandler.Decide(new(Id, Kori), product, Noon)).ThenRefused(ProductRefusal.Removed);

    [Fact]
    public void Other_modules_are_told_that_it_is_off_sale()
    {
        OfferTerms.Announce(Given(Published).State, [Removed]).OnSale.ShouldBeFalse();
        OfferTerms.Announce(Given(Published, Removed, Contested).State, [new RemovalLifted(Judge, "Erreur", true, Noon)]).OnSale.ShouldBeTrue();
    }

    [Fact]
    public void The_seller_contests() => Given(Published, Removed).When(Contesting(Text)).Then(Contested);

    [Fact]
    public void A_contest_is_written_once() =>
        Given(Published, Removed, Contested).When(Contesting(Sealed.Box<ContestText>(new(Kori.Value), "Autre chose."))).ThenRefused(ProductRefusal.AlreadyContested);

    [Fact]
    public void Only_a_removal_is_contested() => Given(Published).When(Contesting(Text)).ThenRefused(ProductRefusal.NotRemoved);

    [Fact]
    public void Another_seller_does_not_contest() =>
        Given(Published, Removed).When(product => ContestRemovalHandler.Decide(new(Id, Another, Text), product, Noon)).ThenRefused(ProductRefusal.NotYours);

    [Fact]
    public void A_contest_comes_within_six_months()
    {
        Given(Published, Removed).When(product => ContestRemovalHandler.Decide(new(Id, Kori, Text), product, new(2027, 5, 2, 21, 0, 0, TimeSpan.Zero))).Then(new RemovalContested(Text, new(2027, 5, 2, 21, 0, 0, TimeSpan.Zero)));
        Given(Published, Removed).When(product => ContestRemovalHandler.Decide(new(Id, Kori, Text), product, new(2027, 5, 3, 9, 0, 0, TimeSpan.Zero))).ThenRefused(ProductRefusal.ContestTooLate);
    }

    [Fact]
    public void Another_member_of_staff_lifts_the_removal() =>
        Given(Published, Removed, Contested).When(Judging(Judge, true)).Then(new RemovalLifted(Judge, "Le vendeur a raison.", BackOnSale: true, Noon));

    [Fact]
    public void A_product_that_was_withdrawn_before_stays_withdrawn_when_its_removal_is_lifted() =>
        Given(Published, new ProductWithdrawn("Rupture", Noon), Removed, Contested).When(Judging(Judge, true)).Then(new RemovalLifted(Judge, "Le vendeur a raison.", BackOnSale: false, Noon));

    [Fact]
    public void Another_member_of_staff_upholds_it() => Given(Published, Removed, Contested).When(Judging(Judge, false)).Then(new RemovalUpheld(Judge, "Le vendeur a raison.", Noon));

    [Fact]
    public void Who_removed_does_not_judge() => Given(Published, Removed, Contested).When(Judging(Remover, true)).ThenRefused(ProductRefusal.JudgesOwnDecision);

    [Fact]
    public void What_nobody_contests_is_not_judged()
    {
        Given(Published, Removed).When(Judging(Judge, true)).ThenRefused(ProductRefusal.NoContest);
        Given(Published).When(Judging(Judge, true)).ThenRefused(ProductRefusal.NoContest);
        Given(Published, Removed, Contested, new RemovalUpheld(Remover, "Autre motif.", Noon)).When(Judging(Judge, true)).ThenRefused(ProductRefusal.NoContest);
    }

    [Fact]
    public void A_judgement_gives_its_reasons() =>
        Given(Published, Removed, Contested).When(product => JudgeContestHandler.Decide(new(Id, Judge, true, "Oui."), product, Noon)).ThenRefused(ProductRefusal.ReasonsMissing with { Field = "reason" });

    [Fact]
    public void The_review_of_a_report_gives_back_what_that_report_removed()
    {
        Given(Published, Reported).When(Lifting(Report)).Then(new RemovalLifted(Judge, "Erreur de lecture.", BackOnSale: true, Noon));
        Given(Published, Reported).When(Lifting(new(Guid.Empty))).ThenNothing();
        Given(Published, Removed).When(Lifting(Report)).ThenNothing();
        Given(Published).When(Lifting(Report)).ThenNothing();
    }

    private static Func<Product, Decision<ProductEvent>> Lifting(ReportId report) => product => LiftRemovalHandler.Decide(new(Id, Judge, "Erreur de lecture.", report), product, Noon);

    private static Func<Product, Decision<ProductEvent>> Removing(StatementOfReasons reasons) => product => RemoveListingHandler.Decide(new(Id, Remover, reasons, Report), product, Noon);

    private static Func<Product, Decision<ProductEvent>> Contesting(Personal<ContestText> text) => product => ContestRemovalHandler.Decide(new(Id, Kori, text), product, Noon);

    private static Func<Product, Decision<ProductEvent>> Judging(AccountId staff, bool lift) => product => JudgeContestHandler.Decide(new(Id, staff, lift, "Le vendeur a raison."), product, Noon);
}
