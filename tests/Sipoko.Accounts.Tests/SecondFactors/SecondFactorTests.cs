using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.SecondFactors;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.SecondFactors;

public class SecondFactorTests
{
    private static readonly SecondFactorId Phone = new(Guid.Parse("00000000-0000-7000-8000-000000000021"));
    private static readonly SecondFactorId Key = new(Guid.Parse("00000000-0000-7000-8000-000000000022"));
    private static readonly SecondFactorEnrolled Enrolled = new(Phone, Noon);
    private static readonly PasskeyAdded Added = new(Key, Noon);
    private static readonly RecoveryCodesMade Codes = new(Noon);

    [Fact]
    public void The_first_app_brings_recovery_codes() => Given(Registered, Confirmed, Approved).When(Enrol(Phone)).Then(Enrolled, Codes);

    [Fact]
    public void Another_phone_takes_the_place_of_the_first() =>
        Given(Registered, Confirmed, Approved, Enrolled, Codes).When(Enrol(Key)).Then(new SecondFactorEnrolled(Key, Noon));

    [Fact]
    public void A_buyer_may_do_without_again() =>
        Given(Registered, Confirmed, Approved, Enrolled, Codes).When(account => RemoveAuthenticatorHandler.Decide(account, Noon)).Then(new SecondFactorRemoved(Phone, Noon));

    [Fact]
    public void A_seller_or_a_member_of_staff_may_not()
    {
        Given(Registered, Confirmed, Approved, SellsForKori, Enrolled).When(account => RemoveAuthenticatorHandler.Decide(account, Noon)).ThenRefused(SecondFactorRefusal.Required);
        Given(Registered, Confirmed, Approved, Auditor, Enrolled).When(account => RemoveAuthenticatorHandler.Decide(account, Noon)).ThenRefused(SecondFactorRefusal.Required);
        Given(Registered, Confirmed, Approved, Auditor, Added).When(Remove(Key)).ThenRefused(SecondFactorRefusal.Required);
    }

    [Fact]
    public void Unless_they_keep_another()
    {
        Given(Registered, Confirmed, Approved, SellsForKori, Enrolled, Added).When(account => RemoveAuthenticatorHandler.Decide(account, Noon)).Then(new SecondFactorRemoved(Phone, Noon));
        Given(Registered, Confirmed, Approved, SellsForKori, Enrolled, Added).When(Remove(Key)).Then(new PasskeyRemoved(Key, Noon));
    }

    [Fact]
    public void A_passkey_alone_is_a_second_factor_and_brings_recovery_codes()
    {
        Given(Registered, Confirmed, Approved).When(Add(Key)).Then(Added, Codes);
        Given(Registered, Confirmed, Approved, Added).State.HasSecondFactor.ShouldBeTrue();
        Given(Registered, Confirmed, Approved, Enrolled, Codes).When(Add(Key)).Then(Added);
    }

    [Fact]
    public void Staff_take_out_lost_second_factors_once_they_know_who_asks()
    {
        var reset = new SecondFactorsReset(Staff, "Pièce d’identité vue en visioconférence", Noon);
        Given(Registered, Confirmed, Approved, Enrolled, Added).When(Reset()).Then(reset);
        Given(Registered, Confirmed, Approved, Enrolled, Added, reset).State.HasSecondFactor.ShouldBeFalse();
        Given(Registered, Confirmed, Approved).When(Reset()).ThenNothing();
        Given(Registered, Confirmed, Approved, Enrolled).When(Reset(isChecked: false)).ThenRefused(SecondFactorRefusal.IdentityUnchecked);
        Given(Registered, Confirmed, Approved, Enrolled).When(Reset(reason: "ok")).ThenRefused(Sipoko.Accounts.Accounts.AccountRefusal.ReasonMissing with { Field = "motif-facteur" });
    }

    [Fact]
    public void Only_administration_takes_them_out_for_staff_and_nobody_for_themselves()
    {
        Given(Registered, Confirmed, Approved, Auditor, Enrolled).When(Reset()).ThenRefused(SecondFactorRefusal.StaffReset);
        Given(Registered, Confirmed, Approved, Auditor, Enrolled).When(Reset(role: StaffRole.Admin)).Then(new SecondFactorsReset(Staff, "Pièce d’identité vue en visioconférence", Noon));
        Given(Registered, Confirmed, Approved, Auditor, Enrolled).When(Reset(by: Camille, role: StaffRole.Admin)).ThenRefused(SecondFactorRefusal.OwnReset);
    }

    [Fact]
    public void Staffs_word_alone_opens_no_account()
    {
        var credential = CredentialWithApp(Noon);
        var stamp = credential.SecurityStamp;

        credential.WithoutFactors();

        (credential.HasSecondFactor, credential.PasswordHash).ShouldBe((false, ""));
        credential.SecurityStamp.ShouldNotBe(stamp);
    }

    [Fact]
    public void Ten_passkeys_are_enough()
    {
        var ten = Enumerable.Range(1, 10).Select(number => new PasskeyAdded(new(new Guid(number, 0, 0, new byte[8])), Noon));
        Given([Registered, Confirmed, Approved, .. ten]).When(Add(Key)).ThenRefused(SecondFactorRefusal.TooMany);
    }

    [Fact]
    public void A_passkey_that_is_not_there_is_removed_already() => Given(Registered, Confirmed, Approved).When(Remove(Key)).ThenNothing();

    [Fact]
    public void New_recovery_codes_need_a_second_factor_to_take_the_place_of()
    {
        Given(Registered, Confirmed, Approved, Enrolled).When(account => MakeRecoveryCodesHandler.Decide(account, Noon)).Repeatable().Then(Codes);
        Given(Registered, Confirmed, Approved).When(account => MakeRecoveryCodesHandler.Decide(account, Noon)).ThenRefused(SecondFactorRefusal.None);
    }

    [Fact]
    public void A_recovery_code_serves_while_it_is_kept()
    {
        Given(Registered, Enrolled).When(account => UseRecoveryCodeHandler.Decide(account, isKept: true, Noon)).Repeatable().Then(new RecoveryCodeUsed(Noon));
        Given(Registered, Enrolled).When(account => UseRecoveryCodeHandler.Decide(account, isKept: false, Noon)).ThenRefused(SecondFactorRefusal.CodeWrong);
    }

    [Fact]
    public void Recovery_codes_are_read_as_people_type_them_and_belong_to_one_account()
    {
        var lookup = new EmailLookup(new byte[32]);
        var code = RecoveryCodes.New()[0];
        RecoveryCodes.KeyOf(lookup, Camille, code.ToUpperInvariant().Replace('-', ' ')).ShouldBe(RecoveryCodes.KeyOf(lookup, Camille, code));
        RecoveryCodes.KeyOf(lookup, Staff, code).ShouldNotBe(RecoveryCodes.KeyOf(lookup, Camille, code));
        RecoveryCodes.New().Distinct().Count().ShouldBe(RecoveryCodes.Count);
    }

    [Fact]
    public void The_right_password_does_not_clear_the_wrong_codes_before_it()
    {
        var credential = Credential();
        for (var code = 0; code < 4; code++)
        {
            credential.CountAttempt(Noon);
        }

        credential.CountAttempt(Noon); // the password
        credential.TakeBackAttempt();
        credential.IsLocked(Noon).ShouldBeFalse();
        credential.CountAttempt(Noon); // one wrong code more
        credential.IsLocked(Noon).ShouldBeTrue();
    }

    private static Func<Account, Decision<AccountEvent>> Reset(
        AccountId? by = null, StaffRole role = StaffRole.Support, bool isChecked = true, string reason = "Pièce d’identité vue en visioconférence") =>
        account => ResetSecondFactorsHandler.Decide(new(Camille, by ?? Staff, role, isChecked, reason), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Enrol(SecondFactorId factor) =>
        account => EnrolAuthenticatorHandler.Decide(new(Camille, new(factor, Sealed.Box<string>(Person, "secret", Purpose.Profile), 0), []), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Add(SecondFactorId factor) => account => AddPasskeyHandler.Decide(
        new(Camille, new(factor, "id", "key", Sealed.Box<string>(Person, "name", Purpose.Profile), Noon, 0, [], true, true, true), []), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Remove(SecondFactorId factor) => account => RemovePasskeyHandler.Decide(new(Camille, factor), account, Noon);
}
