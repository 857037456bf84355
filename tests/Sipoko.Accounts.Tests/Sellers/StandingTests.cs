using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Standing;
using static Sipoko.Accounts.Tests.Accounts.People;
using static Sipoko.Accounts.Tests.Sellers.Companies;
using SellerCertified = Sipoko.Accounts.Sellers.SellerCertified;

namespace Sipoko.Accounts.Tests.Sellers;

public class StandingTests
{
    private static readonly AccountId Another = new(Guid.Parse("00000000-0000-7000-8000-000000000022"));
    private static readonly Personal<Contest> Text = Sealed.Box<Contest>(Person, "contest");
    private static readonly SuspensionContested Contested = new(Camille, Text, Noon);
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Staff_suspend_a_certified_seller_with_reasons()
    {
        GivenSeller(Applied, Certified).When(Suspend(Reasons)).Then(Suspended);
        GivenSeller(Applied, Certified).When(Suspend(Reasons with { Ground = "" })).ThenRefused(SellerRefusal.ReasonsMissing);
        GivenSeller(Applied).When(Suspend(Reasons)).ThenRefused(SellerRefusal.NotCertified);
        GivenSeller(Applied, Certified, new ShopClosed(Camille, Noon)).When(Suspend(Reasons)).ThenRefused(SellerRefusal.Closed);
    }

    [Fact]
    public void The_seller_contests_for_six_months()
    {
        GivenSeller(Applied, Certified, Suspended).When(Contest(Noon)).Then(Contested);
        GivenSeller(Applied, Certified, Suspended).When(Contest(Noon.AddMonths(6))).Then(Contested with { At = Noon.AddMonths(6) });
        GivenSeller(Applied, Certified, Suspended).When(Contest(Noon.AddMonths(6).AddDays(1))).ThenRefused(SellerRefusal.TooLateToContest);
        GivenSeller(Applied, Certified).When(Contest(Noon)).ThenRefused(SellerRefusal.NotSuspended);
    }

    [Fact]
    public void A_contest_is_decided_by_someone_else()
    {
        GivenSeller(Applied, Certified, Suspended, Contested).When(Lift(Staff)).ThenRefused(SellerRefusal.DecidedByTheSame);
        GivenSeller(Applied, Certified, Suspended, Contested).When(Uphold(Staff)).ThenRefused(SellerRefusal.DecidedByTheSame);
        GivenSeller(Applied, Certified, Suspended, Contested).When(Lift(Another)).Then(new SuspensionLifted(Another, "Extrait reçu", Noon));
        GivenSeller(Applied, Certified, Suspended, Contested).When(Uphold(Another)).Then(new SuspensionUpheld(Another, Reasons, Noon));
    }

    [Fact]
    public void What_nobody_contested_is_lifted_by_anyone_and_upheld_by_none()
    {
        GivenSeller(Applied, Certified, Suspended).When(Lift(Staff)).Then(new SuspensionLifted(Staff, "Extrait reçu", Noon));
        GivenSeller(Applied, Certified, Suspended).When(Uphold(Another)).ThenRefused(SellerRefusal.NotContested);
    }

    [Fact]
    public void Staff_find_a_contested_suspension_among_what_waits_until_it_is_decided()
    {
        GivenSeller(Applied, Certified, Suspended).State.WaitsSince.ShouldBeNull();
        GivenSeller(Applied, Certified, Suspended, Contested).State.WaitsSince.ShouldBe(Noon);
        GivenSeller(Applied, Certified, Suspended, Contested, new SuspensionUpheld(Another, Reasons, Noon)).State.WaitsSince.ShouldBeNull();
    }

    [Fact]
    public void The_owner_closes_once_nothing_is_left_to_ship()
    {
        GivenSeller(Applied, Certified).When(Close(Camille, "Atelier Kori", 0)).Then(new ShopClosed(Camille, Noon));
        GivenSeller(Applied, Certified).When(Close(Camille, "Atelier Kori", 2)).ThenRefused(SellerRefusal.OrdersToShip(2));
        GivenSeller(Applied, Certified).When(Close(Camille, "atelier", 0)).ThenRefused(SellerRefusal.ShopNameMistyped);
        GivenSeller(Applied, Certified).When(Close(Another, "Atelier Kori", 0)).ThenRefused(SellerRefusal.NotTheOwner with { Field = "confirmation" });
    }

    [Fact]
    public void A_vacation_that_begins_today_begins_at_once()
    {
        GivenSeller(Applied, Certified).When(Plan(Today, Today.AddDays(3))).Then(new VacationPlanned(Today, Today.AddDays(3), Noon), new VacationBegan(Noon));
        GivenSeller(Applied, Certified).When(Plan(Today.AddDays(1), Today.AddDays(1))).Then(new VacationPlanned(Today.AddDays(1), Today.AddDays(1), Noon));
    }

    [Fact]
    public void A_vacation_lies_ahead_ends_after_it_begins_and_is_no_closing()
    {
        GivenSeller(Applied, Certified).When(Plan(Today.AddDays(-1), Today)).ThenRefused(SellerRefusal.VacationInThePast);
        GivenSeller(Applied, Certified).When(Plan(Today.AddDays(2), Today.AddDays(1))).ThenRefused(SellerRefusal.BadVacation);
        GivenSeller(Applied, Certified).When(Plan(Today, Today.AddDays(180))).ThenRefused(SellerRefusal.BadVacation);
    }

    [Fact]
    public void A_vacation_begins_and_ends_by_the_clock_whenever_it_is_looked_at()
    {
        var planned = new VacationPlanned(Today.AddDays(1), Today.AddDays(2), Noon);
        GivenSeller(Applied, Certified, planned).When(Heed(Today)).ThenNothing();
        GivenSeller(Applied, Certified, planned).When(Heed(Today.AddDays(1))).Then(new VacationBegan(Noon));
        GivenSeller(Applied, Certified, planned, new VacationBegan(Noon)).When(Heed(Today.AddDays(2))).ThenNothing();
        GivenSeller(Applied, Certified, planned, new VacationBegan(Noon)).When(Heed(Today.AddDays(3))).Then(new VacationEnded(Noon));
        GivenSeller(Applied, Certified).When(Heed(Today)).ThenNothing();
        GivenSeller(Applied, Certified, planned).When(seller => EndVacationHandler.Decide(seller, Noon)).Then(new VacationEnded(Noon));
    }

    [Fact]
    public void Other_modules_are_told_what_changed_under_the_version_of_the_stream()
    {
        News([Applied], Certified).ShouldBe([
            new Contracts.SellerCertified(Kori, Identity, Noon, 2), new SellerPlanChosen(Kori, "gratuite", Rate.Percent(12), 200, Noon, 2)]);
        News([Applied, Certified], Suspended).ShouldBe([new SellerStandingChanged(Kori, SellerStanding.Suspended, null, Noon, 3)]);
        News([Applied, Certified, Suspended], new SuspensionLifted(Another, "Extrait reçu", Noon)).ShouldBe([new SellerStandingChanged(Kori, SellerStanding.Selling, null, Noon, 4)]);
        News([Applied, Certified], new VacationPlanned(Today, Today.AddDays(3), Noon), new VacationBegan(Noon))
            .ShouldBe([new SellerStandingChanged(Kori, SellerStanding.Away, Today.AddDays(3), Noon, 4)]);
        News([Applied, Certified], new PlanChosen("pro", Rate.Percent(8), 20_000, Noon)).ShouldBe([new SellerPlanChosen(Kori, "pro", Rate.Percent(8), 20_000, Noon, 3)]);
        News([Applied], Refused).ShouldBeEmpty();
    }

    private static object[] News(SellerEvent[] before, params SellerEvent[] decided) => [.. SellerNews.Of(GivenSeller(before).State, decided, Noon)];

    private static Func<Seller, Decision<SellerEvent>> Suspend(StatementOfReasons reasons) => seller => SuspendSellerHandler.Decide(new(Kori, Staff, reasons), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Contest(DateTimeOffset now) => seller => ContestSuspensionHandler.Decide(new(Kori, Camille, Text), seller, now);

    private static Func<Seller, Decision<SellerEvent>> Lift(AccountId staff) => seller => LiftSuspensionHandler.Decide(new(Kori, staff, "Extrait reçu"), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Uphold(AccountId staff) => seller => UpholdSuspensionHandler.Decide(new(Kori, staff, Reasons), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Close(AccountId by, string typed, int toShip) => seller => CloseShopHandler.Decide(new(Kori, by, typed, toShip), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Plan(DateOnly from, DateOnly until) => seller => PlanVacationHandler.Decide(new(Kori, from, until), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Heed(DateOnly today) => seller => HeedVacationHandler.Decide(seller, today, Noon);
}
