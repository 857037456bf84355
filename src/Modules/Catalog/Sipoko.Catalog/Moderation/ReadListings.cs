using System.Globalization;
using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Catalog.Moderation;

/// <summary>Up to when the team has read the newest listings: what came later waits.</summary>
public sealed record ListingsRead(string Id, DateTimeOffset UpTo)
{
    internal const string Key = "listings";
}

/// <summary>A member of staff has read the newest listings of a page.</summary>
public sealed record ReadListings(DateTimeOffset UpTo);

public static class ReadListingsHandler
{
    public static async Task<Outcome> Handle(ReadListings command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var known = await session.LoadAsync<ListingsRead>(ListingsRead.Key, cancellation);
        if (command.UpTo <= clock.GetUtcNow() && command.UpTo > (known?.UpTo ?? DateTimeOffset.MinValue))
        {
            session.Store(new ListingsRead(ListingsRead.Key, command.UpTo));
        }

        return Outcome.Done;
    }
}

public sealed class ReadListingsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/moderation/relues", Post).RequireAuthorization(Policies.StaffModeration);

    private static async Task<IResult> Post(HttpContext http, IMessageBus bus)
    {
        var fields = await FormFields.Read(http.Request);
        if (DateTimeOffset.TryParseExact(fields.Raw("up_to"), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var upTo))
        {
            await bus.Ask(new ReadListings(upTo), http);
        }

        return Reply.SeeOther("/equipe/moderation");
    }
}
