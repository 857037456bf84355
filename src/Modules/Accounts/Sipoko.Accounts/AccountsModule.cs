using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Audits;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Erasure;
using Sipoko.Accounts.Machinery;
using Sipoko.Accounts.Profiles;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Accounts.Sellers.Team;
using Sipoko.Accounts.Sessions;
using Sipoko.Accounts.Team;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine.Marten;

namespace Sipoko.Accounts;

/// <summary>Who is who: buyers, sellers and staff, how they sign in, which companies are certified, and who opened an audit.</summary>
public sealed class AccountsModule : IModule
{
    public Type Store => typeof(IAccountsStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => EmailLookup.From(configuration));
        services.AddSingleton<Argon2PasswordHasher>().AddSingleton<MailedLinks>().AddSingleton<NewAccounts>();
        services.AddSingleton<AccountsEmails>().AddSingleton<AccountReader>();
        AddSellerServices(services);
        AddSecondFactors(services);
        services.AddSingleton<ProfileReader>().AddSingleton<AccountDesk>().AddSingleton<StaffReader>().AddSingleton<OwnerCheck>();
        services.AddSignIn().AddRolePolicies().AddCredentialRateLimit();
        services.AddMartenStore<IAccountsStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "accounts");
            AddAccounts(store);
            AddSecondFactors(store);
            AddProfiles(store);
            AddSellers(store);
            AddAuditOpenings(store);
            AddDeadLetterActs(store);
            return store;
        }).IntegrateWithWolverine();
    }

    private static void AddSecondFactors(IServiceCollection services)
    {
        services.AddSingleton<SecondFactorGate>().AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<SecondFactorGate>());
        services.AddSingleton<SessionBook>().AddSingleton<ShownCodes>().AddSingleton<SecurityReader>();
        services.AddScoped<NewSession>().AddScoped<HalfSignIn>().AddScoped<SecondFactorCheck>().AddScoped<Enrolments>().AddScoped<Passkeys>();
    }

    private static void AddAccounts(StoreOptions store)
    {
        store.Events.MapEventType<AccountRegistered>("accounts.account_registered");
        store.Events.MapEventType<EmailConfirmed>("accounts.email_confirmed");
        store.Events.MapEventType<AccountApproved>("accounts.account_approved");
        store.Events.MapEventType<AccountRefused>("accounts.account_refused");
        store.Events.MapEventType<PasswordChanged>("accounts.password_changed");
        store.Events.MapEventType<SellerUserLinked>("accounts.seller_user_linked");
        store.Events.MapEventType<StaffAppointed>("accounts.staff_appointed");
        store.Projections.Add<AccountProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Credential>().UseOptimisticConcurrency(true).UniqueIndex(UniqueIndexType.Computed, credential => credential.EmailKey);
    }

    private static void AddSecondFactors(StoreOptions store)
    {
        store.Events.MapEventType<SecondFactorEnrolled>("accounts.second_factor_enrolled");
        store.Events.MapEventType<SecondFactorRemoved>("accounts.second_factor_removed");
        store.Events.MapEventType<SecondFactorsReset>("accounts.second_factors_reset");
        store.Events.MapEventType<PasskeyAdded>("accounts.passkey_added");
        store.Events.MapEventType<PasskeyRemoved>("accounts.passkey_removed");
        store.Events.MapEventType<RecoveryCodesMade>("accounts.recovery_codes_made");
        store.Events.MapEventType<RecoveryCodeUsed>("accounts.recovery_code_used");
        store.Schema.For<Session>().Index(session => session.AccountId);
    }

    private static void AddProfiles(StoreOptions store)
    {
        store.Events.MapEventType<RefusalContested>("accounts.refusal_contested");
        store.Events.MapEventType<AccountErased>("accounts.account_erased");
        store.Events.MapEventType<StaffDismissed>("accounts.staff_dismissed");
        store.Events.MapEventType<ProfileChanged>("accounts.profile_changed");
        store.Events.MapEventType<AddressBooked>("accounts.address_booked");
        store.Events.MapEventType<AddressPreferred>("accounts.address_preferred");
        store.Events.MapEventType<AddressRemoved>("accounts.address_removed");
        store.Events.MapEventType<EmailChangeAsked>("accounts.email_change_asked");
        store.Events.MapEventType<EmailChanged>("accounts.email_changed");
        store.Events.MapEventType<EmailChangeUndone>("accounts.email_change_undone");
        store.Schema.For<SignUpTrace>().Index(trace => trace.NetworkKey);
        store.Schema.For<RefusedIdentity>();
    }

    private static void AddSellers(StoreOptions store)
    {
        store.Events.MapEventType<SellerApplied>("accounts.seller_applied");
        store.Events.MapEventType<ApplicationCorrected>("accounts.application_corrected");
        store.Events.MapEventType<ApplicationRefused>("accounts.application_refused");
        store.Events.MapEventType<ApplicationWithdrawn>("accounts.application_withdrawn");
        store.Events.MapEventType<SellerCertified>("accounts.seller_certified");
        store.Events.MapEventType<PaperOpened>("accounts.paper_opened");
        store.Events.MapEventType<PlanChosen>("accounts.plan_chosen");
        store.Events.MapEventType<SellerSuspended>("accounts.seller_suspended");
        store.Events.MapEventType<SuspensionContested>("accounts.suspension_contested");
        store.Events.MapEventType<SuspensionUpheld>("accounts.suspension_upheld");
        store.Events.MapEventType<SuspensionLifted>("accounts.suspension_lifted");
        store.Events.MapEventType<ShopClosed>("accounts.shop_closed");
        store.Events.MapEventType<VacationPlanned>("accounts.vacation_planned");
        store.Events.MapEventType<VacationBegan>("accounts.vacation_began");
        store.Events.MapEventType<VacationEnded>("accounts.vacation_ended");
        store.Events.MapEventType<ShopTextsChanged>("accounts.shop_texts_changed");
        store.Events.MapEventType<IdentityChangeAsked>("accounts.identity_change_asked");
        store.Events.MapEventType<IdentityChangeAccepted>("accounts.identity_change_accepted");
        store.Events.MapEventType<IdentityChangeRefused>("accounts.identity_change_refused");
        store.Events.MapEventType<SellerUserInvited>("accounts.seller_user_invited");
        store.Events.MapEventType<InvitationWithdrawn>("accounts.invitation_withdrawn");
        store.Events.MapEventType<SellerUserJoined>("accounts.seller_user_joined");
        store.Events.MapEventType<SellerUserRemoved>("accounts.seller_user_removed");
        store.Events.MapEventType<SellerUserUnlinked>("accounts.seller_user_unlinked");
        store.Projections.Add<SellerProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Seller>()
            .UniqueIndex(UniqueIndexType.Computed, seller => seller.ClaimedSlug!)
            .UniqueIndex(UniqueIndexType.Computed, seller => seller.ClaimedSiren!)
            .Index(seller => seller.Applicant);
        store.Schema.For<ApplicationDraft>();
    }

    private static void AddSellerServices(IServiceCollection services) => services
        .AddSingleton<SellersEmails>().AddSingleton<SellerReader>().AddSingleton<ApplicationReader>().AddSingleton<InvitationLinks>()
        .AddScoped<ApplicationDesk>().AddScoped<SellerDesk>().AddScoped<OwnShop>().AddScoped<TeamReader>();

    private static void AddAuditOpenings(StoreOptions store)
    {
        store.Events.MapEventType<OrderAuditOpened>("accounts.order_audit_opened");
        store.Projections.Add<AuditOpeningProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<AuditOpening>().Index(opening => opening.OrderId);
    }

    private static void AddDeadLetterActs(StoreOptions store)
    {
        store.Events.MapEventType<DeadLettersReplayed>("accounts.dead_letters_replayed");
        store.Events.MapEventType<DeadLettersSetAside>("accounts.dead_letters_set_aside");
        store.Events.MapEventType<DeadLettersTakenBack>("accounts.dead_letters_taken_back");
        store.Projections.Add<DeadLetterActProjection>(ProjectionLifecycle.Inline);
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IAccountsStore : IDocumentStore;
