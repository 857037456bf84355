using Microsoft.AspNetCore.Http;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>Takes what someone wrote under a thread, whichever side they are on: keeps it as a draft, or has it posted.</summary>
internal sealed class MessageDesk(Uploads uploads, IPersonKeys keys, MessageDrafts drafts)
{
    /// <param name="show">The page with the form as it was sent.</param>
    public async Task<IResult> Take(EnteredThread entered, HttpContext http, IMessageBus bus, Pages pages, Func<PostMessageForm, Task<IPageView>> show)
    {
        var (thread, cancellation) = (entered.Thread, http.RequestAborted);
        var fields = await FormFields.Read(http.Request);
        if (fields.IsChecked(PostMessageForm.DraftName))
        {
            await KeepDraft(fields, MessageDrafts.IdOf(entered), PersonOf(entered), thread, cancellation);
            return Reply.SeeOther($"{entered.Path}#message");
        }

        var files = await uploads.Take(fields, PostMessageForm.FilesName, PostMessageForm.Rules, new(thread.KeyOwner, Purpose.Conversation), cancellation);
        if (!PostMessageForm.TryParse(fields, out var messageId, out var text))
        {
            return pages.Invalid(await show(PostMessageForm.Of(fields, files)));
        }

        var key = await keys.Prepare(thread.KeyOwner, Purpose.Conversation, cancellation);
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
    public async Task KeepDraft(FormFields fields, string id, PersonId person, Conversation? thread, CancellationToken cancellation)
    {
        var isText = PostMessageForm.TryParse(fields, out var messageId, out var text);
        if (isText && thread?.Messages.Any(message => message.Id == messageId) is not true)
        {
            await drafts.Keep(id, person, text!, cancellation);
        }
        else if (string.IsNullOrWhiteSpace(fields.Raw(MessageText.FieldName)))
        {
            await drafts.Forget(id, cancellation);
        }
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
