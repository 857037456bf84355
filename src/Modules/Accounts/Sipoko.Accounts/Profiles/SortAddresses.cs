using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>The person says which of their addresses is proposed first.</summary>
public sealed record PreferAddress(AccountId AccountId, AddressId AddressId);

/// <summary>The person no longer keeps an address; orders that went there keep theirs.</summary>
public sealed record RemoveAddress(AccountId AccountId, AddressId AddressId);

public static class PreferAddressHandler
{
    public static Decision<AccountEvent> Decide(PreferAddress command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { Addresses: [var first, ..] } when first.AddressId == command.AddressId => Decision.Nothing,
        { Addresses: var known } when known.Any(address => address.AddressId == command.AddressId) => new AddressPreferred(command.AddressId, now),
        _ => ProfileRefusal.NoSuchAddress,
    };

    public static (Outcome, Events) Handle(PreferAddress command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public static class RemoveAddressHandler
{
    public static Decision<AccountEvent> Decide(RemoveAddress command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when account.Addresses.All(address => address.AddressId != command.AddressId) => Decision.Nothing,
        _ => new AddressRemoved(command.AddressId, now),
    };

    public static (Outcome, Events) Handle(RemoveAddress command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class SortAddressesEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/profil/adresses/{addressId:guid}/preference", Prefer).RequireAuthorization();
        app.MapPost("/compte/profil/adresses/{addressId:guid}/retrait", Remove).RequireAuthorization();
    }

    private static async Task<IResult> Prefer(Guid addressId, HttpContext http, IMessageBus bus) =>
        await bus.Ask(new PreferAddress(http.User.AccountId()!.Value, new(addressId)), http) is { IsDone: true } ? Reply.SeeOther(ProfileNotice.AddressSaved.Url) : Reply.NotFound();

    private static async Task<IResult> Remove(Guid addressId, HttpContext http, IMessageBus bus) =>
        await bus.Ask(new RemoveAddress(http.User.AccountId()!.Value, new(addressId)), http) is { IsDone: true } ? Reply.SeeOther(ProfileNotice.AddressSaved.Url) : Reply.NotFound();
}
