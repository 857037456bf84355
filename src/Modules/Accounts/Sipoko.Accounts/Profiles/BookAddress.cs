using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>The person keeps an address for deliveries, or corrects one they keep.</summary>
public sealed record BookAddress(AccountId AccountId, BookedAddress Address);

public static class BookAddressHandler
{
    private const int Most = 10;

    public static Decision<AccountEvent> Decide(BookAddress command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when account.Addresses.Contains(command.Address) => Decision.Nothing,
        _ when account.Addresses.Any(known => known.AddressId == command.Address.AddressId) => new AddressBooked(command.Address, now),
        { Addresses.Count: >= Most } => ProfileRefusal.TooManyAddresses,
        _ => new AddressBooked(command.Address, now),
    };

    public static (Outcome, Events) Handle(BookAddress command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

/// <summary>A new address has its number from the form, so that a double click books one.</summary>
public sealed class BookAddressEndpoint : ICarterModule
{
    private const string Url = "/compte/profil/adresses/{addressId:guid}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/profil/adresses", (Pages pages) => pages.Show(new BookAddressPage(FormFields.Empty(), AddressId.New().Value.ToString(), null))).RequireAuthorization();
        app.MapGet(Url, Get).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization();
    }

    private static async Task<IResult> Get(Guid addressId, HttpContext http, ProfileReader profiles, Pages pages) =>
        await profiles.Address(http.User.AccountId()!.Value, new(addressId), http.RequestAborted) is { } known
            ? pages.Show(new BookAddressPage(FormFields.Empty(), addressId.ToString(), known))
            : Reply.NotFound();

    private static async Task<IResult> Post(Guid addressId, HttpContext http, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        var (account, fields) = (http.User.AccountId()!.Value, await FormFields.Read(http.Request));
        var address = ProfileFields.AddressIn(fields);
        if (!fields.AreValid)
        {
            return pages.Invalid(new BookAddressPage(fields, addressId.ToString(), null));
        }

        var booked = new BookedAddress(new(addressId), await keys.Seal(new PersonId(account.Value), Purpose.Profile, address, http.RequestAborted));
        return pages.Answer(await bus.Ask(new BookAddress(account, booked), http), ProfileNotice.AddressSaved.Url, refusal =>
        {
            fields.Refuse(refusal);
            return new BookAddressPage(fields, addressId.ToString(), null);
        });
    }
}

internal sealed record BookAddressPage(FormFields Fields, string AddressId, PostalAddress? Known) : IPageView
{
    public string Title => "Adresse de livraison";

    public IReadOnlyList<Field> Address => Fields.AddressFields(Known);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
