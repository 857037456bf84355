using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Sipoko.Web.Pages;

/// <summary>Renders templates with every value HTML-encoded, once; Scriban itself does not encode, and none of its functions is offered but include.</summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly bool encode;

    public HtmlTemplateContext(ITemplateLoader partials, bool encode = true) : base(OnlyInclude())
    {
        this.encode = encode;
        TemplateLoader = partials;
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

    private static ScriptObject OnlyInclude()
    {
        var functions = new ScriptObject();
        functions.SetValue("include", new EncodedInclude(), readOnly: true);
        return functions;
    }

    /// <summary>Scriban's include, whose result is already encoded.</summary>
    private sealed class EncodedInclude : IScriptCustomFunction
    {
        private readonly IncludeFunction include = new();

        public int RequiredParameterCount => include.RequiredParameterCount;

        public int ParameterCount => include.ParameterCount;

        public ScriptVarParamKind VarParamKind => include.VarParamKind;

        public Type ReturnType => include.ReturnType;

        public ScriptParameterInfo GetParameterInfo(int index) => include.GetParameterInfo(index);

        public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new Html(include.Invoke(context, callerContext!, arguments, blockStatement!)?.ToString() ?? "");

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));
    }
}
