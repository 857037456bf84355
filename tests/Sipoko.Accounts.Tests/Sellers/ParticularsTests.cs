using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Accounts.Sellers.Team;
using static Sipoko.Accounts.Tests.Accounts.People;
using static Sipoko.Accounts.Tests.Sellers.Companies;

namespace Sipoko.Accounts.Tests.Sellers;

public class ParticularsTests
{
    private static readonly AccountId Sacha = new(Guid.Parse("00000000-0000-7000-8000-000000000031"));
    private static readonly InvitationId Letter = new(Guid.Parse("00000000-0000-7000-8000-000000000032"));
    private static readonly Personal<EmailAddress> Address = Sealed.Box<EmailAddress>(new PersonId(Sacha.Value), "email", Purpose.Profile);
    private static readonly SellerUserInvited Invited = new(Letter, Address, Camille, Noon.AddDays(7), Noon);
    private static readonly Account SachasAccount = Applicant with { Id = Sacha };
    private static readonly Paper Kbis = new(new(Guid.Parse("00000000-0000-7000-8000-000000000077")), PaperKind.Kbis, new DateOnly(2026, 11, 2));
    private static readonly AskIdentityChange Move = new(Kori, Camille, Apply.Numbers, Apply.Company with { Street = "2 rue Neuve" }, Representative, [Kbis]);
    private static readonly IdentityChangeAsked Moved = new(Identity with { Street = "2 rue Neuve" }, new("73282932000074"), HasLegacyVatKey: false, Representative, [Kbis], Noon);

    [Fact]
    public void Shop_texts_change_at_once()
    {
        var texts = new ShopTexts("Quatre potiers.", "Trente jours.", "05 00 00 00 00", new("bonjour@kori.exemple"));
        GivenSeller(Applied, Certified).When(seller => ChangeShopTextsHandler.Decide(new(Kori, texts), seller, Noon)).Then(new ShopTextsChanged(texts, Noon));
        GivenSeller(Applied).When(seller => ChangeShopTextsHandler.Decide(new(Kori, texts), seller, Noon)).ThenRefused(SellerRefusal.NotCertified);
        GivenSeller(Applied, Certified, new ShopTextsChanged(texts, Noon)).State.Identity.Story.ShouldBe("Quatre potiers.");
    }

    [Fact]
    public void A_new_identity_waits_for_staff_and_the_old_one_stays()
    {
        GivenSeller(Applied, Certified).When(Ask(Move)).Then(Moved);
        GivenSeller(Applied, Certified, Moved).State.ShouldSatisfyAllConditions(
            seller => seller.Identity.Street.ShouldBe("18 rue des Fours-Couchés"), seller => seller.WaitsSince.ShouldBe(Noon));
        GivenSeller(Applied, Certified, Moved).When(Ask(Move with { Company = Move.Company with { City = "Tulle" } })).ThenRefused(SellerRefusal.ChangeWaits with { Field = "nom" });
    }

    [Fact]
    public void A_new_identity_needs_the_owner_a_proof_and_numbers_that_agree()
    {
        GivenSeller(Applied, Certified).When(Ask(Move with { By = Sacha })).ThenRefused(SellerRefusal.NotTheOwner with { Field = "nom" });
        GivenSeller(Applied, Certified).When(Ask(Move with { Papers = [] })).ThenRefused(SellerRefusal.ProofMissing);
        GivenSeller(Applied, Certified).When(Ask(Move with { Numbers = Move.Numbers with { Vat = new("FR40303265045") } })).ThenRefused(SellerRefusal.VatOfAnotherCompany);
    }

    [Fact]
    public void Staff_accept_a_new_identity_or_refuse_it_with_reasons()
    {
        GivenSeller(Applied, Certified, Moved).When(Accept(taken: false)).Then(new IdentityChangeAccepted(Staff, "Extrait lu", Noon));
        GivenSeller(Applied, Certified, Moved).When(Accept(taken: true)).ThenRefused(SellerRefusal.CompanyKnown with { Field = null });
        GivenSeller(Applied, Certified, Moved).When(seller => RefuseIdentityChangeHandler.Decide(new(Kori, Staff, 3, Reasons), seller, Noon)).Then(new IdentityChangeRefused(Staff, Reasons, Noon));
        var seller = GivenSeller(Applied, Certified, Moved, new IdentityChangeAccepted(Staff, "Extrait lu", Noon)).State;
        (seller.Identity.Street, seller.Change, seller.WaitsSince).ShouldBe(("2 rue Neuve", null, null));
    }

    [Fact]
    public void Staff_decide_on_the_change_that_they_read()
    {
        SellerEvent[] askedAgain = [Applied, Certified, Moved, new IdentityChangeRefused(Staff, Reasons, Noon), Moved with { Siret = new("73282932000082") }];
        GivenSeller(askedAgain).When(Accept(taken: false)).ThenRefused(SellerRefusal.Changed);
        GivenSeller(askedAgain).When(seller => RefuseIdentityChangeHandler.Decide(new(Kori, Staff, 3, Reasons), seller, Noon)).ThenRefused(SellerRefusal.Changed);
        GivenSeller(askedAgain).When(seller => AcceptIdentityChangeHandler.Decide(new(Kori, Staff, 5, "Extrait lu"), seller, false, Noon)).Then(new IdentityChangeAccepted(Staff, "Extrait lu", Noon));
    }

    [Fact]
    public void The_owner_takes_another_plan()
    {
        GivenSeller(Applied, Certified).When(Choose(Camille, "pro")).Then(new PlanChosen("pro", Rate.Percent(8), 20_000, Noon));
        GivenSeller(Applied, Certified).When(Choose(Camille, "gratuite")).ThenNothing();
        GivenSeller(Applied, Certified).When(Choose(Camille, "or")).ThenRefused(SellerRefusal.UnknownPlan);
        GivenSeller(Applied, Certified).When(Choose(Sacha, "pro")).ThenRefused(SellerRefusal.NotTheOwner with { Field = "formule" });
    }

    [Fact]
    public void The_owner_invites_for_seven_days()
    {
        GivenSeller(Applied, Certified).When(Invite(Camille)).Then(Invited);
        GivenSeller(Applied, Certified).When(Invite(Sacha)).ThenRefused(SellerRefusal.NotTheOwner with { Field = "adresse" });
        GivenSeller(Applied).When(Invite(Camille)).ThenRefused(SellerRefusal.NotCertified with { Field = "adresse" });
    }

    [Fact]
    public void An_invited_person_joins_once_and_in_time()
    {
        GivenSeller(Applied, Certified, Invited).When(Join(SachasAccount, Noon)).Then(new SellerUserJoined(Letter, Sacha, Noon));
        GivenSeller(Applied, Certified, Invited).When(Join(SachasAccount, Noon.AddDays(7))).ThenRefused(SellerRefusal.InvitationGone);
        GivenSeller(Applied, Certified, Invited, new InvitationWithdrawn(Letter, Noon)).When(Join(SachasAccount, Noon)).ThenRefused(SellerRefusal.InvitationGone);
        GivenSeller(Applied, Certified, Invited).When(Join(SachasAccount with { StaffRole = StaffRole.Support }, Noon)).ThenRefused(AccountRefusal.IsStaff);
        GivenSeller(Applied, Certified, Invited).When(Join(SachasAccount with { SellerId = new SellerId(Staff.Value) }, Noon)).ThenRefused(AccountRefusal.SellsForAnother);
    }

    [Fact]
    public void The_owner_withdraws_and_removes()
    {
        GivenSeller(Applied, Certified, Invited).When(seller => WithdrawInvitationHandler.Decide(new(Kori, Letter, Camille), seller, Noon)).Then(new InvitationWithdrawn(Letter, Noon));
        GivenSeller(Applied, Certified, Invited, new SellerUserJoined(Letter, Sacha, Noon)).When(seller => RemoveUserHandler.Decide(new(Kori, Sacha, Camille), seller, Noon))
            .Then(new SellerUserRemoved(Sacha, Camille, Noon));
        GivenSeller(Applied, Certified).When(seller => RemoveUserHandler.Decide(new(Kori, Camille, Sacha), seller, Noon)).ThenRefused(Refusal.Absence("seller.not_the_owner"));
    }

    private static Func<Seller, Decision<SellerEvent>> Ask(AskIdentityChange command) => seller => AskIdentityChangeHandler.Decide(command, seller, new(Slug: false, Company: false), Noon);

    private static Func<Seller, Decision<SellerEvent>> Accept(bool taken) => seller => AcceptIdentityChangeHandler.Decide(new(Kori, Staff, 3, "Extrait lu"), seller, taken, Noon);

    private static Func<Seller, Decision<SellerEvent>> Choose(AccountId by, string plan) => seller => ChoosePlanHandler.Decide(new(Kori, by, plan), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Invite(AccountId by) => seller => InviteUserHandler.Decide(new(Kori, Letter, by, Address), seller, Noon);

    private static Func<Seller, Decision<SellerEvent>> Join(Account account, DateTimeOffset now) => seller => AcceptInvitationHandler.Decide(new(Kori, Letter, Sacha), seller, account, now);
}
