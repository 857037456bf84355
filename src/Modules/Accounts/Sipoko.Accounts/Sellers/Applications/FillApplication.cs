using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>One step of the application: what is typed is kept whatever it is worth, and judged only to go on.</summary>
public sealed class FillApplicationEndpoint : ICarterModule
{
    private const int MostKept = 5_000;
    private const string Pattern = ApplicationStep.Home + "/{etape}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Pattern, Get).RequireAuthorization(Policies.Buyer);
        app.MapPost(Pattern, Post).RequireAuthorization(Policies.Buyer).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(string etape, string? formule, HttpContext http, ApplicationReader applications, ApplicationDesk desk, Pages pages)
    {
        if (ApplicationStep.Find(etape) is not { } step)
        {
            return Reply.NotFound();
        }

        var applicant = http.User.AccountId()!.Value;
        var own = await applications.Of(applicant, http.RequestAborted);
        return own.IsSent || http.User.SellerId() is not null
            ? Reply.SeeOther(ApplicationStep.Home)
            : pages.Show(new FillApplicationPage(step, await desk.Examine(own.SellerId, own.Typed, [], http.RequestAborted), formule, ShowErrors: false));
    }

    private static async Task<IResult> Post(string etape, HttpContext http, ApplicationReader applications, ApplicationDesk desk, Uploads uploads, IMessageBus bus, Pages pages)
    {
        if (ApplicationStep.Find(etape) is not { } step)
        {
            return Reply.NotFound();
        }

        var (applicant, cancellation) = (http.User.AccountId()!.Value, http.RequestAborted);
        var own = await applications.Of(applicant, cancellation);
        if (own.IsSent || http.User.SellerId() is not null)
        {
            return Reply.SeeOther(ApplicationStep.Home);
        }

        var sent = await FormFields.Read(http.Request);
        var typed = new Dictionary<string, string>(own.Typed);
        foreach (var name in step.Names)
        {
            typed[name] = sent.Raw(name) is { } value ? value[..Math.Min(value.Length, MostKept)] : "";
        }

        foreach (var name in step.Files)
        {
            var taken = await uploads.Take(sent, name, FileRules.OneDocument, CompanyPapers.SealOf(own.SellerId), cancellation);
            typed[$"{name}-garde"] = taken.Count > 0 ? taken[0].Token : "";
        }

        await bus.Ask(new SaveApplication(applicant, own.SellerId, await desk.Seal(applicant, typed, cancellation)), http);
        if (sent.Raw("geste") == "garder")
        {
            return Reply.SeeOther(ApplicationStep.Home + "?etat=garde");
        }

        var examined = await desk.Examine(own.SellerId, typed, sent.Errors, cancellation);
        return step.ErrorsIn(examined.Fields).Count == 0
            ? Reply.SeeOther(step.Next)
            : pages.Invalid(new FillApplicationPage(step, examined, null, ShowErrors: true));
    }
}

internal sealed record FillApplicationPage(ApplicationStep Step, Examined Examined, string? Plan, bool ShowErrors) : IPageView
{
    public string Title => Step.Title;

    public IReadOnlyList<Crumb> Crumbs => [new("/vendre", "Vendre sur Sipoko"), new(ApplicationStep.Home, "Ma demande"), new(null, Step.Title)];

    public string Place => $"Étape {ApplicationStep.All.ToList().IndexOf(Step) + 1} sur {ApplicationStep.All.Count + 1}";

    public string Url => Step.Url;

    /// <summary>A step that is shown for the first time is not blamed for being empty.</summary>
    public IReadOnlyList<Field> Fields => [.. Step.Fields(Examined.Fields, Plan).Select(shown => ShowErrors ? shown : shown with { Error = null })];

    public IReadOnlyList<FileField> Files => [.. Examined.FileFields.Where(file => Step.Files.Contains(file.Name)).Select(file => ShowErrors ? file : file with { Error = null })];

    public bool HasLegacyVatKey => Step.Has("tva") && Examined.HasLegacyVatKey;

    public IReadOnlyList<FieldError> Errors => ShowErrors ? Step.ErrorsIn(Examined.Fields) : [];
}
