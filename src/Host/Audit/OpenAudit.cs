using Carter;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Host.Audit;

/// <summary>Staff say which order they are about to read, and why; reading is itself an event.</summary>
public sealed class OpenAuditEndpoint : ICarterModule
{
    private const int MaxReason = 500;

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/audit", Get).RequireAuthorization(Policies.StaffAudit);
        app.MapPost("/equipe/audit", Post).RequireAuthorization(Policies.StaffAudit);
    }

    private static IResult Get(HttpContext http, Pages pages) => pages.Show(OpenAuditPage.Of(FormFields.Empty(), http.Request.Query["reference"]));

    private static async Task<IResult> Post(HttpContext http, OrderHistoryReader histories, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var reference = fields.Value<OrderReference>("reference", OrderReference.TryParse, "Indiquez une référence comme SIP-2026-004217.");
        var reason = fields.Text("reason", MaxReason, "Indiquez pourquoi vous consultez cette commande.");
        var opening = fields.Value<Guid>("opening", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var order = fields.AreValid ? await histories.Find(reference, http.RequestAborted) : null;
        if (fields.AreValid && order is null)
        {
            fields.Refuse("reference", "Aucune commande ne porte cette référence.");
        }

        if (!fields.AreValid)
        {
            return pages.Invalid(OpenAuditPage.Of(fields, null));
        }

        var command = new OpenOrderAudit(new(opening), order!.OrderId, http.User.AccountId()!.Value, reason);
        return pages.Answer(await bus.Ask(command, http), $"/equipe/audit/{reference}?consultation={opening}", refusal =>
        {
            fields.Refuse(refusal);
            return OpenAuditPage.Of(fields, null);
        });
    }
}

internal sealed record OpenAuditPage(string Opening, Field Reference, Field Reason, IReadOnlyList<FieldError> Errors) : IPageView
{
    public string Title => "Audit";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/audit");

    public static OpenAuditPage Of(FormFields fields, string? reference) => new(
        Guid.TryParse(fields.Raw("opening"), out var sent) ? sent.ToString() : AuditOpeningId.New().Value.ToString(),
        new("reference", "Référence de la commande", fields.Raw("reference") ?? reference, fields.ErrorOf("reference"), Hint: "Par exemple SIP-2026-004217.", Autocomplete: "off", MaxLength: 24),
        new("reason", "Motif de la consultation", fields.Raw("reason"), fields.ErrorOf("reason"), Hint: "Il est enregistré avec votre nom et ne peut plus être changé.", Autocomplete: "off", MaxLength: 500),
        fields.Errors);
}
