using System.Globalization;
using Carter;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>«Messages en échec»: by queue, with one decision for all of a queue, and one by one below.</summary>
public sealed class ListDeadLettersEndpoint : ICarterModule
{
    public const string Url = $"{ShowMachineryEndpoint.Url}/echecs";

    private const int MostPages = 10_000;

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffMachinery);
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffMachinery);
    }

    private static async Task<IResult> Get(string? file, string? cote, string? page, string? fait, HttpContext http, DeadLetterReader letters, Pages pages)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is > 0 and < MostPages ? typed : 1;
        return pages.Show(await Draw(new(file is { Length: > 0 and < 200 } ? file : null, cote == "oui", number), FormFields.Empty(), letters, fait, http.RequestAborted));
    }

    /// <summary>All that wait in one queue; at most as many as one event names.</summary>
    private static async Task<IResult> Post(HttpContext http, DeadLetterReader letters, DeadLetterDesk desk, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var form = DeadLetterForm.Read(fields);
        var queue = fields.Text(DeadLetterForm.QueueField, 200, "Choisissez une file.");
        var setAside = form.Kind == Accounts.Contracts.DeadLetterActKind.TakeBack;
        var done = LetterList.Done(setAside, fields);
        if (fields.AreValid && await desk.WasSent(form, act => act.Queue == queue, http))
        {
            return Reply.SeeOther(done);
        }

        IReadOnlyList<Guid> those = fields.AreValid ? await letters.Of(queue, setAside, http.RequestAborted) : [];
        if (fields.AreValid && those.Count == 0)
        {
            fields.Refuse(DeadLetterForm.QueueField, "Aucun message de cette file n’attend plus cette décision.");
        }

        var list = new LetterList(fields.ErrorOf(DeadLetterForm.QueueField) is null ? queue : null, setAside, 1);
        return fields.AreValid
            ? await pages.Answer(await desk.Act(form, queue, those, http), done, async refusal =>
            {
                fields.Refuse(refusal);
                return await Draw(list, fields, letters, null, http.RequestAborted);
            })
            : pages.Invalid(await Draw(list, fields, letters, null, http.RequestAborted));
    }

    private static async Task<IPageView> Draw(LetterList list, FormFields fields, DeadLetterReader letters, string? word, CancellationToken cancellation) =>
        new ListDeadLettersPage(list, await letters.Kinds(cancellation), await letters.Page(list.Queue, list.SetAside, list.Number, cancellation), fields, word);
}

/// <summary>Which of them are shown.</summary>
internal sealed record LetterList(string? Queue, bool SetAside, int Number)
{
    public string Url => Page(1);

    /// <summary>Where one goes after a decision.</summary>
    public static string Done(bool setAside, FormFields fields) =>
        $"{ListDeadLettersEndpoint.Url}?{(setAside ? "cote=oui&" : "")}fait={Uri.EscapeDataString(fields.Raw(DeadLetterForm.KindField) ?? "")}";

    public string Page(int number)
    {
        string?[] parts = [SetAside ? "cote=oui" : null, Queue is null ? null : $"file={Uri.EscapeDataString(Queue)}", number > 1 ? $"page={number}" : null];
        return string.Join('&', parts.OfType<string>()) is { Length: > 0 } query ? $"{ListDeadLettersEndpoint.Url}?{query}" : ListDeadLettersEndpoint.Url;
    }
}

internal sealed record ListDeadLettersPage(LetterList List, IReadOnlyList<LetterKind> Kinds, IReadOnlyList<LetterLine> Found, FormFields Fields, string? Done) : IPageView
{
    public string Title => "Messages en échec";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ShowMachineryEndpoint.Url);

    public IReadOnlyList<Crumb> Crumbs => [new(ShowMachineryEndpoint.Url, "Machinerie"), new(null, Title)];

    public IReadOnlyList<Tab> Tabs =>
    [
        new($"À décider ({French.Number(Kinds.Sum(kind => kind.Waiting))})", ListDeadLettersEndpoint.Url, !List.SetAside),
        new($"Mis de côté ({French.Number(Kinds.Sum(kind => kind.SetAside))})", $"{ListDeadLettersEndpoint.Url}?cote=oui", List.SetAside),
    ];

    public LetterNotice? Notice => LetterNotice.Of(Done);

    /// <summary>The queues that hold some, each a filter.</summary>
    public IReadOnlyList<Chip> Queues => [.. Kinds.Where(kind => CountOf(kind) > 0).Select(kind => new Chip(
        $"{QueueWords.Of(kind.Queue)} ({French.Number(CountOf(kind))})", (List with { Queue = List.Queue == kind.Queue ? null : kind.Queue, Number = 1 }).Url, List.Queue == kind.Queue))];

    /// <summary>Offered once one queue is chosen, for those that are not about to run again.</summary>
    public LetterActions? ForAll => List.Queue is { } queue && Kinds.FirstOrDefault(kind => kind.Queue == queue) is { } chosen && CountOf(chosen) - (List.SetAside ? 0 : chosen.Replaying) is var count and > 0
        ? LetterActions.ForQueue(queue, count, List.SetAside, Fields) : null;

    public bool OffersChoice => List.Queue is null && Queues.Count > 1;

    public IReadOnlyList<Row> Rows => [.. Found.Take(DeadLetterReader.PerPage).Select(letter => new Row(
        QueueWords.Of(letter.Queue), $"{ListDeadLettersEndpoint.Url}/{letter.Id}", Words.TypeName(letter.Exception), Masked.Error(letter.Message), letter.FailedAt is { } failed ? French.Instant(failed) : "date inconnue",
        letter.Replays > 0 ? $"déjà relancé {letter.Replays} fois" : null, letter.IsReplaying))];

    public EmptyState Nothing => Kinds.Any(kind => CountOf(kind) > 0)
        ? new("Aucun message dans cette sélection", "D’autres messages sont dans la liste entière.", new LetterList(null, List.SetAside, 1).Url, "Voir la liste entière")
        : List.SetAside
        ? new("Rien n’est mis de côté", "Un message mis de côté n’est plus relancé ni compté comme en échec\u00A0; il reste ici.", null, null)
        : new("Aucun message en échec", "Un message qui échoue encore après plusieurs essais paraîtra ici, pour être relancé ou mis de côté.", null, null);

    public PageLinks? Links => List.Number == 1 && Found.Count <= DeadLetterReader.PerPage
        ? null
        : new($"Page {List.Number}", List.Number > 1 ? List.Page(List.Number - 1) : null, Found.Count > DeadLetterReader.PerPage ? List.Page(List.Number + 1) : null);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    private int CountOf(LetterKind kind) => List.SetAside ? kind.SetAside : kind.Waiting;

    public sealed record Tab(string Label, string Url, bool IsCurrent);

    public sealed record Chip(string Label, string Url, bool IsChosen);

    public sealed record PageLinks(string Label, string? PreviousUrl, string? NextUrl);

    public sealed record Row(string Title, string Url, string Exception, string Message, string When, string? Replays, bool IsReplaying);
}
