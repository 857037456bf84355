using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Sipoko.Web.Pages;

/// <summary>Renders templates with every value HTML-encoded, once; Scriban itself does not encode, and none of its functions is offered but include.</summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly bool encode;

    public HtmlTemplateContext(TemplateLibrary library, bool encode = true) : base(OnlyInclude(library))
    {
        this.encode = encode;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = 100_000;
        LimitToString = 0;
    }

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null: break;
            case Html html: Write(html.Value); break;
            default:
                var text = value as string ?? ObjectToString(value) ?? "";
                Write(encode ? Encoder.Encode(text) : text);
                break;
        }

        return this;
    }

    private static ScriptObject OnlyInclude(TemplateLibrary library)
    {
        var functions = new ScriptObject();
        functions.SetValue("include", new Include(library), readOnly: true);
        return functions;
    }

    /// <summary><c>{{ include 'field' page.email }}</c>: the partial reads its argument as $0; what it drew is encoded already.</summary>
    private sealed class Include(TemplateLibrary library) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(Html);

        public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new(typeof(string), "name") : new(typeof(object), "argument");

        public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var partial = library.Partial(callerContext!.Span.FileName, (string)arguments[0]!);
            context.PushLocal();
            context.SetValue(ScriptVariable.Arguments, new ScriptArray(arguments.Skip(1)), asReadOnly: true);
            context.PushOutput(new StringBuilderOutput());
            context.Evaluate(partial.Page!);
            var drawn = context.PopOutput().ToString()!;
            context.PopLocal();
            return new Html(drawn);
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));
    }
}
