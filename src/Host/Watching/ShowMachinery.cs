using Carter;
using Sipoko.Accounts.Contracts;
using Sipoko.Host.Watching.DeadLetters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Host.Watching;

/// <summary>«Machinerie»: what the site runs on, whether it keeps up, and what waits for a person.</summary>
public sealed class ShowMachineryEndpoint : ICarterModule
{
    public const string Url = "/equipe/machinerie";

    private const int MostActs = 8;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.StaffMachinery);

    private static async Task<IResult> Get(HttpContext http, MachineryReader machinery, DeadLetterWords words, IMessageBus bus, Pages pages)
    {
        var seen = await machinery.Look(http.RequestAborted);
        var acts = await bus.Query(new ListDeadLetterActs(MostActs), http.RequestAborted);
        return pages.Show(new ShowMachineryPage(seen, await words.Tell(acts, http.RequestAborted)));
    }
}
