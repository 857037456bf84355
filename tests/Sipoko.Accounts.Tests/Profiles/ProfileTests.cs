using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Profiles;
using Sipoko.Accounts.SecondFactors;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Profiles;

public class ProfileTests
{
    private static readonly Personal<ProfileDetails> Details = Sealed.Box<ProfileDetails>(Person, "details", Purpose.Profile);
    private static readonly BookedAddress Home = new(new(Guid.Parse("00000000-0000-7000-8000-000000000031")), Sealed.Box<PostalAddress>(Person, "home", Purpose.Profile));
    private static readonly BookedAddress Work = new(new(Guid.Parse("00000000-0000-7000-8000-000000000032")), Sealed.Box<PostalAddress>(Person, "work", Purpose.Profile));

    [Fact]
    public void A_person_says_what_they_are_called() =>
        Given(Registered).When(account => ChangeProfileHandler.Decide(new(Camille, Details), account, Noon)).Then(new ProfileChanged(Details, Noon));

    [Fact]
    public void An_address_is_booked_once_and_may_be_corrected()
    {
        Given(Registered).When(Book(Home)).Then(new AddressBooked(Home, Noon));
        var moved = Home with { Address = Work.Address };
        Given(Registered, new AddressBooked(Home, Noon)).When(Book(moved)).Then(new AddressBooked(moved, Noon));
        Given(Registered, new AddressBooked(Home, Noon), new AddressBooked(moved, Noon)).State.Addresses.ShouldBe([moved]);
    }

    [Fact]
    public void Ten_addresses_are_enough()
    {
        var ten = Enumerable.Range(1, 10).Select(number => new AddressBooked(Home with { AddressId = new(new Guid(number, 0, 0, new byte[8])) }, Noon));
        Given([Registered, .. ten]).When(Book(Home)).ThenRefused(ProfileRefusal.TooManyAddresses);
    }

    [Fact]
    public void The_preferred_address_comes_first()
    {
        Given(Registered, new AddressBooked(Home, Noon), new AddressBooked(Work, Noon)).When(Prefer(Work)).Then(new AddressPreferred(Work.AddressId, Noon));
        Given(Registered, new AddressBooked(Home, Noon), new AddressBooked(Work, Noon), new AddressPreferred(Work.AddressId, Noon)).State.Addresses.ShouldBe([Work, Home]);
        Given(Registered, new AddressBooked(Home, Noon)).When(Prefer(Work)).ThenRefused(ProfileRefusal.NoSuchAddress);
    }

    [Fact]
    public void An_address_is_removed_once()
    {
        Given(Registered, new AddressBooked(Home, Noon)).When(Remove(Home)).Then(new AddressRemoved(Home.AddressId, Noon));
        Given(Registered).When(Remove(Home)).ThenNothing();
    }

    [Fact]
    public void A_new_email_address_counts_once_its_link_was_opened()
    {
        Given(Registered).When(account => ConfirmEmailChangeHandler.Decide(account, isNext: true, isDone: false, isTaken: false, Noon)).Repeatable().Then(new EmailChanged(Noon));
        Given(Registered).When(account => ConfirmEmailChangeHandler.Decide(account, isNext: false, isDone: true, isTaken: false, Noon)).ThenNothing();
        Given(Registered).When(account => ConfirmEmailChangeHandler.Decide(account, isNext: false, isDone: false, isTaken: false, Noon)).ThenRefused(ProfileRefusal.LinkReplaced);
        Given(Registered).When(account => ConfirmEmailChangeHandler.Decide(account, isNext: true, isDone: false, isTaken: true, Noon)).ThenRefused(ProfileRefusal.EmailTaken);
    }

    [Fact]
    public void The_former_address_takes_it_back_for_three_days()
    {
        Given(Registered).When(Undo(Former, Noon.AddHours(72))).Repeatable().Then(new EmailChangeUndone(Noon.AddHours(72)));
        Given(Registered).When(Undo(Former, Noon.AddHours(73))).ThenRefused(ProfileRefusal.TooLateToUndo);
        Given(Registered).When(Undo(null, Noon)).ThenRefused(ProfileRefusal.TooLateToUndo);
        Given(Registered).When(account => UndoEmailChangeHandler.Decide(account, null, isDone: true, [], Noon)).ThenNothing();
    }

    [Fact]
    public void Going_back_takes_out_the_second_factors_that_came_since()
    {
        var (phone, key) = (SecondFactorId.New(), SecondFactorId.New());
        Given(Registered, new SecondFactorEnrolled(phone, Noon), new PasskeyAdded(key, Noon)).When(Undo(Former, Noon, phone, key)).Repeatable()
            .Then(new EmailChangeUndone(Noon), new SecondFactorRemoved(phone, Noon), new PasskeyRemoved(key, Noon));
    }

    [Fact]
    public void Going_back_ends_every_session_and_the_password()
    {
        var credential = CredentialWithApp(Noon);
        var (key, stamp) = (credential.EmailKey, credential.SecurityStamp);
        credential.MoveTo(new(credential.Email, "new", Noon), Noon);
        credential.EmailKey.ShouldBe("new");

        credential.MoveBack(credential.FormerEmails[0]);

        credential.EmailKey.ShouldBe(key);
        credential.SecurityStamp.ShouldNotBe(stamp);
        credential.PasswordHash.ShouldBe("");
        credential.HasSecondFactor.ShouldBeFalse();
    }

    [Fact]
    public void What_protected_the_account_before_the_change_stays()
    {
        var credential = CredentialWithApp(Noon.AddDays(-1));
        credential.MoveTo(new(credential.Email, "new", Noon), Noon);

        credential.MoveBack(credential.FormerEmails[0]);

        credential.HasSecondFactor.ShouldBeTrue();
    }

    [Fact]
    public void A_second_change_leaves_the_way_back_to_the_first_address_open()
    {
        var credential = Credential();
        var first = credential.EmailKey;
        credential.MoveTo(new(credential.Email, "second", Noon), Noon);
        credential.MoveTo(new(credential.Email, "third", Noon), Noon.AddHours(1));

        credential.FormerEmails.Select(former => former.EmailKey).ShouldBe([first, "second"]);
        credential.FormerEmails[0].Until.ShouldBe(Noon.AddHours(72));
        credential.MoveBack(credential.FormerEmails[0]);
        credential.FormerEmails.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_else_may_take_a_former_address_while_the_account_may_go_back()
    {
        var credential = Credential();
        var first = credential.EmailKey;
        credential.MoveTo(new(credential.Email, "second", Noon), Noon);

        credential.Claims(first, Noon.AddHours(72)).ShouldBeTrue();
        credential.Claims(first, Noon.AddHours(73)).ShouldBeFalse();
        credential.Claims("second", Noon.AddYears(1)).ShouldBeTrue();
    }

    private static readonly OtherEmail Former = new(Sealed.Box<EmailAddress>(Person, "former", Purpose.Profile), "former", Noon.AddHours(72));

    private static Func<Account, Decision<AccountEvent>> Undo(OtherEmail? former, DateTimeOffset at, params SecondFactorId[] added) =>
        account => UndoEmailChangeHandler.Decide(account, former, isDone: false, added, at);

    private static Func<Account, Decision<AccountEvent>> Book(BookedAddress address) => account => BookAddressHandler.Decide(new(Camille, address), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Prefer(BookedAddress address) => account => PreferAddressHandler.Decide(new(Camille, address.AddressId), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Remove(BookedAddress address) => account => RemoveAddressHandler.Decide(new(Camille, address.AddressId), account, Noon);
}
