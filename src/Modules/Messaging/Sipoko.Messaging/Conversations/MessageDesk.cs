using Microsoft.AspNetCore.Http;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>Answers a draft: a browser that keeps one by itself is told whether it is kept, and not led anywhere.</summary>
internal static class DraftReply
{
    private const string ByItself = "auto";

    /// <returns>Null when the form must be shown again with what is wrong.</returns>
    public static IResult? Of(FormFields fields, bool isKept, string next) => (fields.Raw(PostMessageForm.DraftName) == ByItself, isKept) switch
    {
        (true, true) => Results.NoContent(),
        (true, false) => Results.StatusCode(StatusCodes.Status422UnprocessableEntity),
        (false, true) => Reply.SeeOther(next),
        (false, false) => null,
    };
}

/// <summary>Takes what someone wrote under a thread, whichever side they are on: keeps it as a draft, or has it posted.</summary>
internal sealed class MessageDesk(Uploads uploads, SharedKeys keys, MessageDrafts drafts)
{
    /// <param name="show">The page with the form as it was sent.</param>
    public async Task<IResult> Take(EnteredThread entered, HttpContext http, IMessageBus bus, Pages pages, Func<PostMessageForm, Task<IPageView>> show)
    {
        var (thread, cancellation) = (entered.Thread, http.RequestAborted);
        var fields = await FormFields.Read(http.Request);
        if (fields.IsChecked(PostMessageForm.DraftName))
        {
            var isKept = await KeepDraft(fields, MessageDrafts.IdOf(entered), PersonOf(entered), thread, cancellation);
            return DraftReply.Of(fields, isKept, $"{entered.Path}#message") ?? pages.Invalid(await show(PostMessageForm.Of(fields, [])));
        }

        var files = await uploads.Take(fields, PostMessageForm.FilesName, PostMessageForm.Rules, new(thread.KeyOwner, Purpose.Conversation), cancellation);
        if (!PostMessageForm.TryParse(fields, out var messageId, out var text))
        {
            return pages.Invalid(await show(PostMessageForm.Of(fields, files)));
        }

        var key = await keys.Prepare(thread.KeyOwner, cancellation);
        var outcome = await bus.Ask(new PostMessage(thread.Id, messageId, entered.Author, key.Seal(text), Attach(files, key)), http);
        if (outcome is { IsDone: true })
        {
            await drafts.Forget(MessageDrafts.IdOf(entered), cancellation);
        }

        return await pages.Answer(outcome, $"{entered.Path}#m-{messageId.Value:D}", async refusal =>
        {
            fields.Refuse(refusal);
            return await show(PostMessageForm.Of(fields, files));
        });
    }

    /// <summary>Keeps what was typed; nothing typed takes an older draft away. A draft of what was just sent, come too late, is not kept.</summary>
    /// <returns>False when the text cannot be kept as it is.</returns>
    public async Task<bool> KeepDraft(FormFields fields, string id, PersonId person, Conversation? thread, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(fields.Raw(MessageText.FieldName)))
        {
            await drafts.Forget(id, cancellation);
            return true;
        }

        if (!PostMessageForm.TryParse(fields, out var messageId, out var text))
        {
            return false;
        }

        if (thread?.Messages.Any(message => message.Id == messageId) is not true)
        {
            await drafts.Keep(id, person, text, cancellation);
        }

        return true;
    }

    public static IReadOnlyList<AttachedFile> Attach(IReadOnlyList<TakenFile> files, PersonKey key) =>
        [.. files.Select(file => new AttachedFile(file.Id, file.MediaType, key.Seal(new FileName(file.Name))))];

    private static PersonId PersonOf(EnteredThread entered) => entered switch
    {
        { Author.Seller: { } seller } => new(seller.Value),
        { Author.Staff: { } staff } => new(staff.Value),
        _ => entered.Thread.Person,
    };
}
