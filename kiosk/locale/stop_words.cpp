#include "kiosk/locale/stop_words.h"

#include <array>
#include <map>
#include <set>

#include "kiosk/locale/fold.h"

namespace kiosk::locale {
namespace {

struct List {
  std::string_view tag;
  std::string_view words;  // separated by spaces
};

constexpr std::array<List, 9> kLists{{
    {"de",
     "aber alle allem allen aller alles als also am an andere anderen auch auf aus außer bei beim "
     "bin "
     "bis bist bitte da dabei dafür dagegen damit danach dann dar darf darin das dass dazu dein "
     "deine "
     "dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch "
     "dort "
     "du durch dürfen ein eine einem einen einer eines er erhalte es etwas euch euer für gab geben "
     "gegen gehen geht genau gibt gilt habe haben hat hatte hier hin hinter ich ihm ihn ihnen ihr "
     "ihre "
     "ihrem ihren ihrer im in ins irgendwo ist ja je jede jedem jeden jeder jedes jemand kann kein "
     "keine können könnte könnten machen man mehr mein meine meinem meinen meiner mich mir mit "
     "muss "
     "müssen möchte möchten nach nicht noch nun nur ob oder ohne sein seine seinem seinen seiner "
     "seit "
     "sich sie sind so soll sollen sollte sollten sondern sowie tun und uns unser unsere unter "
     "viel "
     "viele vom von vor wann war waren warum was wegen welche welchem welchen welcher welches wem "
     "wen "
     "wenn wer werde werden weshalb wessen wie wieviel wieviele will wir wird wo wofür woher wohin "
     "womit wollen woran worauf woraus worum wozu wurde wurden während würde würden zu zum zur "
     "zwischen über"},
    {"en",
     "a about all also am an and any are as at be because been before being between both but by "
     "can "
     "could did do does doing during each else for from get had has have having he her here hers "
     "him "
     "his how i if in into is it its itself just kind let like make many may me mean might more "
     "most "
     "much must my need no nor not of off on once only or other our ours out over own per please "
     "same "
     "shall she should so some such than that the their theirs them then there these they this "
     "those "
     "through to too under until up upon us very was we were what when where which while who whom "
     "whose why will with within without would you your yours"},
    {"fr",
     "a ai au aux avec avoir ce ces cet cette comment comme d dans de des doit dois doivent donc "
     "dont du "
     "elle elles en est et ete etre eux faire faut fait il ils j je l la laquelle le lequel les "
     "lesquelles lesquels leur leurs lui m ma mais me mes mon n ne nos notre nous on ont ou où par "
     "pas "
     "peut peuvent peux pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa "
     "sans se "
     "ses si son sont sur t ta te tes toi ton tu un une vos votre vous y"},
    {"es",
     "a al como con cual cuales cuando cuanto de del donde el ella ellos en es esta este hay la "
     "las lo "
     "los me mi no o para pero por puede puedo que quien se si sin son su sus tengo un una y yo"},
    {"uk",
     "а або але б без би бути в ви від він вона вони воно все всі де для до є же з за зі і їх її "
     "його й "
     "ким коли кого кому кого куди ли лише мати має мають мене мені ми мій мою моя може можна можу "
     "можуть "
     "на над не немає ні нас о об під по при про свій своє свою так та те ти тим то той тому у хто "
     "це "
     "цей ця чи чим чия чого чому що щоб щодо я як яка яке який яким яких якими якого якої якому "
     "які "
     "якій скільки потрібно треба повинен"},
    {"ru",
     "а без бы быть в вам вас вы где да для до его ее если есть ещё же за и из или им их к как "
     "какая "
     "какие какой какую когда кого который кто куда ли мне могу может можно мой моя мы на над не "
     "нет но "
     "ну о об он она они от по под при про с свой себя сколько со так также там то тоже только у "
     "уже чем "
     "что чтобы эта эти это этот я надо нужно"},
    {"ar",
     "ا أ أن إن أنا أنت أنه أو أي أين إذا إلى الا الذي التي الذين اللذين ألا بـ بعد بها به بهذا "
     "بين تم "
     "تكون ثم حتى حول حيث خلال ذلك عن عند عندما على عليه عليها عليّ غير في فيه فيها قبل قد كان كانت "
     "كل "
     "كم كما كيف لا لدى لديه لدي لك لكل لكن لم لماذا لن له لها لهم لي ما ماذا متى مع من منه منها "
     "ممن نحن "
     "هذا هذه هل هناك هو هي هم و وما ومن يتم يجب يمكن يمكنني يمكنك يكون"},
    {"tr",
     "acaba ama ancak bana ben beni benim bir biz bu bunu çok da daha de değil diye en gibi hangi "
     "hem "
     "her hiç için ile ise kadar ki kim kime kimi kimin mi mı mu mü nasıl ne neden nedir nerede "
     "nereye "
     "nereden niçin o olan olarak onu olur öyle şu sen siz ve veya var ya yok zaman"},
    {"fa",
     "از است اگر اما ام اند این آن آیا با باید برای بر بود به تا چه چرا چگونه چند چیست خود در را "
     "شد شده "
     "شود کجا کدام کرد کردن کند کنم که کی ما من می نمی نیز هر هست هم و ولی یا یک"},
}};

using Words = std::set<std::string, std::less<>>;

std::map<std::string_view, Words> folded_lists() {
  std::map<std::string_view, Words> lists;
  for (const List& list : kLists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      lists[list.tag].insert(fold(rest.substr(0, end)));
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return lists;
}

}  // namespace

bool is_stop_word(std::string_view tag, const std::string& key) {
  static const std::map<std::string_view, Words> kFolded = folded_lists();
  const auto list = kFolded.find(tag.substr(0, tag.find('-')));
  return list != kFolded.end() && list->second.count(key) != 0;
}

}  // namespace kiosk::locale
