using System.Globalization;
using Carter;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine.Persistence.Durability;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>One failed message: what it was to do, why it could not, what it says; and the decision about it.</summary>
public sealed class ShowDeadLetterEndpoint : ICarterModule
{
    private const string Url = $"{ListDeadLettersEndpoint.Url}/{{letter:guid}}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffMachinery);
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffMachinery);
    }

    private static async Task<IResult> Get(Guid letter, string? fait, HttpContext http, DeadLetterReader letters, Pages pages) =>
        await letters.Find(letter, http.RequestAborted) is { } found ? pages.Show(new ShowDeadLetterPage(found, FormFields.Empty(), fait)) : Reply.NotFound();

    private static async Task<IResult> Post(Guid letter, HttpContext http, DeadLetterReader letters, DeadLetterDesk desk, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var form = DeadLetterForm.Read(fields);
        var done = LetterList.Done(setAside: false, fields);
        if (fields.AreValid && await desk.WasSent(form, act => act.Letters.Contains(letter), http))
        {
            return Reply.SeeOther(done);
        }

        if (await letters.Find(letter, http.RequestAborted) is not { } found)
        {
            return Reply.NotFound();
        }

        if (fields.AreValid && form.Kind == DeadLetterActKind.TakeBack != found.ArchivedAt.HasValue)
        {
            fields.Refuse(DeadLetterForm.ReasonField, "Quelqu’un en a décidé entre-temps\u00A0: relisez la page.");
        }

        return fields.AreValid
            ? pages.Answer(await desk.Act(form, QueueAddress.NameOf(found.ReceivedAt), [letter], http), done, refusal =>
            {
                fields.Refuse(refusal);
                return new ShowDeadLetterPage(found, fields, null);
            })
            : pages.Invalid(new ShowDeadLetterPage(found, fields, null));
    }
}

internal sealed record ShowDeadLetterPage(DeadLetterEnvelope Letter, FormFields Fields, string? Done) : IPageView
{
    private readonly string queue = QueueAddress.NameOf(Letter.ReceivedAt);

    public string Title => QueueWords.Of(queue);

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ShowMachineryEndpoint.Url);

    public IReadOnlyList<Crumb> Crumbs => [new(ShowMachineryEndpoint.Url, "Machinerie"), new(ListDeadLettersEndpoint.Url, "Messages en échec"), new(null, Title)];

    public string State => Letter switch
    {
        { ArchivedAt: not null } => "Mis de côté",
        { Replayable: true } => "Relance demandée",
        _ => "À décider",
    };

    public string Tone => Letter switch
    {
        { ArchivedAt: not null } => "info",
        { Replayable: true } => "warn",
        _ => "err",
    };

    public LetterNotice? Notice => LetterNotice.Of(Done);

    public string Error => Masked.Error(Letter.ExceptionMessage ?? "");

    public string Exception => Words.TypeName(Letter.ExceptionType ?? "");

    public IReadOnlyList<Line> Rows =>
    [
        new("File", queue),
        new("Message", Words.TypeName(Letter.MessageType)),
        new("Envoyé", French.Instant(Letter.SentAt)),
        new("A échoué", Letter.FailedAt is { } failed ? French.Instant(failed) : "date inconnue"),
        new("Essais", Letter.Envelope is { Attempts: var attempts and > 0 } ? French.Count(attempts, "essai", "essais") : "inconnus"),
        new("Relances", Letter.ReplayCount == 0 ? "aucune" : $"{French.Number(Letter.ReplayCount)}, la dernière le {French.Instant(Letter.LastReplayedAt ?? Letter.SentAt)}"),
        new("Numéro", Letter.Id.ToString("D", CultureInfo.InvariantCulture)),
        new("Corrélation", Letter.Envelope?.CorrelationId ?? "inconnue"),
        .. Header("actor", "Acteur"), .. Header("route", "Route"),
    ];

    public string? Body => Letter.Envelope?.Data is { } data ? Masked.Body(data) : null;

    public LetterActions? Actions => Letter is { Replayable: true, ArchivedAt: null } ? null : LetterActions.ForOne(Letter.Id, Letter.ArchivedAt.HasValue, Fields);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    private IEnumerable<Line> Header(string name, string label) => Letter.Envelope?.Headers.GetValueOrDefault(name) is { Length: > 0 } value ? [new Line(label, value)] : [];
}
