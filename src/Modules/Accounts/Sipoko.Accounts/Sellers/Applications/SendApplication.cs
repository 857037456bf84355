using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>The last step: everything once more, the promise that the law asks for, and the sending.</summary>
public sealed class SendApplicationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(ApplicationStep.Last, Get).RequireAuthorization(Policies.Buyer);
        app.MapPost(ApplicationStep.Last, Post).RequireAuthorization(Policies.Buyer);
    }

    private static async Task<IResult> Get(HttpContext http, ApplicationReader applications, ApplicationDesk desk, Pages pages)
    {
        var applicant = http.User.AccountId()!.Value;
        var own = await applications.Of(applicant, http.RequestAborted);
        return own.IsSent || http.User.SellerId() is not null
            ? Reply.SeeOther(ApplicationStep.Home)
            : pages.Show(new SendApplicationPage(await desk.Examine(own.SellerId, own.Typed, [], http.RequestAborted), null));
    }

    private static async Task<IResult> Post(HttpContext http, ApplicationReader applications, ApplicationDesk desk, IMessageBus bus, Pages pages)
    {
        var (applicant, cancellation) = (http.User.AccountId()!.Value, http.RequestAborted);
        var own = await applications.Of(applicant, cancellation);
        if (own.IsSent || http.User.SellerId() is not null)
        {
            return Reply.SeeOther(ApplicationStep.Home);
        }

        var examined = await desk.Examine(own.SellerId, own.Typed, [], cancellation);
        if (!examined.Fields.AreValid)
        {
            return pages.Invalid(new SendApplicationPage(examined, null));
        }

        var sent = await FormFields.Read(http.Request);
        var command = await desk.CommandOf(own.SellerId, applicant, examined, sent.IsChecked("engagement"), cancellation);
        return pages.Answer(await bus.Ask(command, http), ApplicationStep.Home, refusal => new SendApplicationPage(examined, refusal));
    }
}

internal sealed record SendApplicationPage(Examined Examined, Refusal? Refusal) : IPageView
{
    public string Title => "Vérifier et envoyer";

    public IReadOnlyList<Crumb> Crumbs => [new("/vendre", "Vendre sur Sipoko"), new(ApplicationStep.Home, "Ma demande"), new(null, "Envoi")];

    public IReadOnlyList<Problem> Problems =>
    [
        .. Examined.Fields.Errors.Select(error => new Problem(error.Message, $"{ApplicationStep.WithField(error.Name)?.Url ?? ApplicationStep.Home}#{error.Name}")),
        .. Refusal is null ? Array.Empty<Problem>() : [new(Refusal.Sentence, Refusal.Field is { } name && ApplicationStep.WithField(name) is { } step ? $"{step.Url}#{name}" : "#engagement")],
    ];

    public bool MaySend => Examined.Fields.AreValid;

    public Field Promise => new("engagement", "Je certifie que ces informations sont exactes, et je m’engage à n’offrir que des produits conformes au droit de l’Union européenne.",
        Error: Refusal?.Field == "engagement" ? Refusal.Sentence : null);

    public IReadOnlyList<Part> Parts => [.. ApplicationStep.All.Select(step => new Part(step.Title, step.Url, [.. step.Fields(Examined.Fields, null).Select(RowOf), .. FilesOf(step)]))];

    private static SummaryRow RowOf(Field field) => new(field.Label, field.Options?.FirstOrDefault(option => option.Selected)?.Label ?? (field.Value is { Length: > 0 } typed ? typed : field.Required ? "À compléter" : "Rien à ajouter"));

    private IEnumerable<SummaryRow> FilesOf(ApplicationStep step) => Examined.FileFields.Where(file => step.Files.Contains(file.Name))
        .Select(file => new SummaryRow(file.Label, file.Files.Count > 0 ? file.Files[0].Name : "À joindre"));

    public sealed record Problem(string Message, string Url);

    public sealed record Part(string Title, string Url, IReadOnlyList<SummaryRow> Rows);
}

/// <summary>One line of a list of what is known.</summary>
internal sealed record SummaryRow(string Label, string Value, string? ChangeUrl = null, string? ChangeLabel = null);
