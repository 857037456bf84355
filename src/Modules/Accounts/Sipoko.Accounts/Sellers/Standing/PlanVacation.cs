using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>The shop will be away, both days included: nothing can be ordered meanwhile, and it comes back by itself.</summary>
public sealed record PlanVacation(SellerId SellerId, DateOnly From, DateOnly Until);

public static class PlanVacationHandler
{
    private const int MostDays = 180;

    public static Decision<SellerEvent> Decide(PlanVacation command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Status: SellerStatus.Closed } => SellerRefusal.Closed,
        { IsOpen: false } => SellerRefusal.NotCertified,
        { Vacation: { } planned } when (planned.From, planned.Until) == (command.From, command.Until) => Decision.Nothing,
        _ when command.From < ParisTime.Day(now) => SellerRefusal.VacationInThePast,
        _ when command.Until < command.From || command.Until.DayNumber - command.From.DayNumber >= MostDays => SellerRefusal.BadVacation,
        _ when command.From > ParisTime.Day(now) => new VacationPlanned(command.From, command.Until, now),
        _ => new SellerEvent[] { new VacationPlanned(command.From, command.Until, now), new VacationBegan(now) },
    };

    public static (Outcome, Events, OutgoingMessages) Handle(PlanVacation command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, seller, now);
        var messages = SellerNews.Of(seller, decision, now);
        if (decision.Events.Count > 0)
        {
            HeedVacationHandler.Schedule(messages, seller.Id, ParisTime.EndOf(command.From.AddDays(-1)), now);
            HeedVacationHandler.Schedule(messages, seller.Id, ParisTime.EndOf(command.Until), now);
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class PlanVacationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(OwnShop.Url + "/vacances", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(HttpContext http, OwnShop shop)
    {
        var fields = await FormFields.Read(http.Request);
        var from = fields.Value<DateOnly>("du", ApplicationForm.TryParseDay, "Indiquez le premier jour de vos congés.");
        var until = fields.Value<DateOnly>("au", ApplicationForm.TryParseDay, "Indiquez le dernier jour de vos congés.");
        return await shop.Do(http, fields, new PlanVacation(http.User.SellerId()!.Value, from, until), "absence");
    }
}
